"""Forms of WhatsApp's own additions to a message, for what no fixed phrase can hold."""

import re

LRM, RLM = "\u200e", "\u200f"

# "<attached: photo.jpg>" on iOS: the word differs by language, the form does not.
ATTACHED_IOS = re.compile(r"[\u200e\u200f]?<(?:[\u200e\u200f]?[^<>:\n]{2,40})\s?: ?([^<>\n]{1,255}\.\w{1,8})>\s*\Z")

# "photo.jpg (file attached)" on Android, alone on the first line.
ATTACHED_ANDROID = re.compile(r"\A[\u200e\u200f]*([^\n]{1,255}\.\w{1,8}) \(([^()\n]{2,40})\)(?:\n|\Z)")

# Names WhatsApp itself gives to media.
OWN_NAME = re.compile(r"(?:IMG|VID|PTT|AUD|STK|DOC|GIF)-\d{8}-WA\d{4,}\b|\d{8}-(?:PHOTO|VIDEO|AUDIO|STICKER|GIF)-")

# "‎image omitted" on iOS: what was left out, then (or before it) that it was.
OMITTED = re.compile(
    r"omitted|weggelassen|ausgelassen|ausgeschlossen|omitid[oa]|ocultad[oa]|omiss[oa]|absente?|omise?\b|manquant|retiré|"
    r"omess[oa]|esclus[oa]|non inclus[oa]|weggelaten|опущен|пропущен|отсутству|не включ|dahil edilmedi|atland|استبعاد|محذوف|حذف شد|"
    r"הושמט|לא נכלל|छोड़|शामिल नहीं|tidak disertakan|dihilangkan|pominięt|utelämna|udelad|utelatt|utelatt|jätetty|jätettiin|"
    r"pois jätet|vynechan|omisă|omis\b|kihagy|hiányz|παραλείφθηκ|忽略|省略|略過|含まれていません|省かれ|제외|ถูกละ|ไม่รวม|bị bỏ qua|bỏ qua|omès|omes",
    re.IGNORECASE,
)

# The medium named in such a line.
MEDIA_WORDS = (
    (re.compile(r"sticker|figurinha|autocollant|стикер|стікер|çıkartma|ملصق|برچسب|מדבקה|naklejk|klistermærke|tarra|貼圖|贴图|スタンプ|스티커|สติกเกอร์|nhãn dán|samolepk|matric", re.IGNORECASE), "image/webp"),
    (re.compile(r"\bgif\b", re.IGNORECASE), "image/gif"),
    (re.compile(r"video|vídeo|vidéo|видео|відео|wideo|فيديو|ویدیو|וידאו|סרטון|वीडियो|视频|影片|視訊|動画|ビデオ|동영상|비디오|วิดีโอ|βίντεο|videó", re.IGNORECASE), "video/mp4"),
    (re.compile(r"audio|áudio|аудио|аудіо|\bses\b|dźwięk|صوت|אודיו|שמע|ऑडियो|音频|音訊|音声|オーディオ|오디오|เสียง|âm thanh|ljud|lyd|ääni|zvuk|hang\b|ήχος|голос", re.IGNORECASE), "audio/ogg"),
    (re.compile(r"contact|kontakt|contatt|contato|контакт|kişi|جهة اتصال|مخاطب|איש קשר|संपर्क|名片|联系人|聯絡人|連絡先|연락처|yhteystie|επαφ|névjegy|liên hệ", re.IGNORECASE), "text/vcard"),
    (re.compile(r"document|dokument|documento|документ|belge|مستند|سند|מסמך|दस्तावेज़|文件|文档|檔案|ドキュメント|書類|문서|เอกสาร|asiakirj|έγγραφ|dokumentum|tài liệu", re.IGNORECASE), None),
    (re.compile(r"imag|bild|foto|photo|afbeelding|immagine|изображ|зображ|görüntü|resim|صورة|تصویر|תמונה|चित्र|फ़ोटो|gambar|obraz|zdjęci|billede|bilde|kuva|obráz|图像|图片|圖片|圖像|画像|写真|이미지|사진|ภาพ|hình ảnh|εικόνα|kép\b", re.IGNORECASE), "image/jpeg"),
)  # fmt: skip

# "<This message was edited>" after the words, both systems.
EDITED = re.compile(
    r"\s?[\u200e\u200f]*<[\u200e\u200f]?[^<>\n]*(?:edited|bearbeitet|edit[oóa]|editad[oa]|modifié|modificato|bewerkt|измен|"
    r"отредакт|змінен|відредагов|düzenlen|تعديل|ویرایش|נערכ|संपादित|diedit|disunting|edytowan|zmodyfik|redigera|redigere|redigert|muokat|"
    r"upraven|editat|szerkeszt|επεξεργ|редактир|编辑|編輯|編集|수정|แก้ไข|chỉnh sửa)[^<>\n]*>\s*\Z",
    re.IGNORECASE,
)

# "Voice call, 5 min" on iOS; "Video call, ‎No answer" is one that was missed.
CALL = re.compile(
    r"\A(?:missed )?(?:group )?(?:voice|video|audio)[ -]?call\b|\A(?:sprach|video|gruppen)\w*anruf\b|\A(?:video)?llamada\b|"
    r"\A(?:ligação|chamada|videochamada|chamada de vídeo)\b|\Aappel (?:vocal|vidéo|audio)\b|\A(?:video)?chiamata\b|"
    r"\A(?:spraak|video|audio)-?(?:oproep|gesprek)\b|\A(?:аудио|видео)звонок\b|\A(?:аудіо|відео)дзвінок\b|"
    r"\A(?:sesli|görüntülü) arama\b|\Aمكالمة|\Aتماس|\Aשיחה קולית|\Aשיחת וידאו|\A(?:वॉइस|वीडियो) कॉल|\Apanggilan (?:suara|video)\b|"
    r"\Apołączenie (?:głosowe|wideo)\b|\A(?:röst|video)samtal\b|\A(?:tale|video)opkald\b|\A(?:tale|video)anrop\b|"
    r"\A(?:ääni|video)puhelu\b|\A(?:hlasový hovor|videohovor)\b|\Aapel (?:vocal|video)\b|\A(?:hang|video)hívás\b|\A(?:语音|視訊|视频|語音)通话|"
    r"\A(?:音声|ビデオ)通話|\A(?:음성|영상)통화",
    re.IGNORECASE,
)
DURATION = re.compile(
    r"(\d+)\s*(h|hr|hrs|std|ч|uur|godz|t\b|sa\b|時間|小时|시간|m(?!s)|мин|хв|dk|分|분|s|с\b|sn|秒|초)", re.IGNORECASE
)
UNANSWERED = re.compile(
    r"no answer|missed|silenced|keine antwort|verpasst|sin respuesta|perdida|não atendida|sem resposta|perdid|sans réponse|manqué|"
    r"nessuna risposta|senza risposta|persa|geen antwoord|gemist|нет ответа|пропущ|yanıt yok|cevapsız|brak odpowiedzi|nieodebran|inget svar|missat",
    re.IGNORECASE,
)

POLL = re.compile(
    r"\A[\u200e\u200f]*(?:POLL|UMFRAGE|ENCUESTA|ENQUETE|SONDAGEM|SONDAGE|SONDAGGIO|PEILING|POLL|ОПРОС|ОПИТУВАННЯ|ANKET|استطلاع|"
    r"نظرسنجی|סקר|पोल|POLLING|JAJAK PENDAPAT|ANKIETA|OMRÖSTNING|AFSTEMNING|AVSTEMNING|KYSELY|ANKETA|SONDAJ|SZAVAZÁS|ΔΗΜΟΣΚΌΠΗΣΗ|"
    r"投票|アンケート|투표|설문조사|โพล|BÌNH CHỌN|ENQUESTA)\s?[:：]\n",
)
OPTION = re.compile(r"^[\u200e\u200f]*[^\n:：]{2,20}\s?[:：] ?(.*?) \(\D*(\d+)[^()]*\)\s*$", re.MULTILINE)

MAP = re.compile(
    r"https?://(?:maps\.google\.com|www\.google\.com/maps|maps\.apple\.com)/\S*?[?&](?:q|ll)=(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)"
)
VENUE = re.compile(r"https?://foursquare\.com/v/\S+")

# What can stand in front of the text of a view-once message in place of it.
VIEW_ONCE = re.compile(
    r"view[ -]once|einmalige? ansicht|einmal ansehen|visualización única|visualização única|vue unique|visualizza una volta|"
    r"eenmalig|однократн|tek görüntüleme|عرض لمرة|jednorazow|visa en gång|一次查看|阅后即焚|閱後即焚|1回表示",
    re.IGNORECASE,
)
