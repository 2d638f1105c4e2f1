"""What WhatsApp itself writes into an export, in the languages seen so far.

Facts, gathered from exports and from the translations people report; a phrase that is missing here is kept as text,
never lost. Everything is compared without direction marks, closing dots and case (see `plain`).
"""

import re

_MARKS = re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def plain(text: str) -> str:
    """The text as it stands in the tables below."""
    return _MARKS.sub("", text).strip().rstrip(".").casefold()


def _lines(text: str) -> frozenset[str]:
    lines = [line for line in text.splitlines() if line]
    AS_WRITTEN.update(lines, [line + "." for line in lines])
    return frozenset(map(plain, lines))


AS_WRITTEN: set[str] = {"null"}
"""Every phrase below as it stands in an export, for a quick look-up of a whole text."""


# Android, for any medium that was left out.
MEDIA_OMITTED = _lines("""
<Media omitted>
<Medien ausgeschlossen>
<Medien weggelassen>
<Multimedia omitido>
<Archivo omitido>
<Elemento multimedia omitido>
<Mídia oculta>
<Arquivo de mídia oculto>
<Ficheiro não revelado>
<Multimédia omissa>
<Médias omis>
<Fichier omis>
<Média omis>
<Media omessi>
<Media weggelaten>
<Без медиафайлов>
<Медиафайл пропущен>
<Медіафайли пропущено>
<Пропущено медіафайл>
<Medya dahil edilmedi>
<Medya atlanmış>
<تم استبعاد الوسائط>
<رسانه حذف شد>
<پیوست نما حذف شد>
<המדיה לא נכללה>
<המדיה הושמטה>
<मीडिया के बिना>
<मीडिया छोड़ा गया>
<Media tidak disertakan>
<Media dihilangkan>
<Pominięto multimedia>
<Multimedia pominięte>
<pominięto pliki>
<Media utelämnat>
<Media har utelämnats>
<Utelämnad media>
<Medier udeladt>
<Mediefil udeladt>
<Medier utelatt>
<Media utelatt>
<Uten vedlegg>
<Media jätettiin pois>
<Media poistettu>
<Média vynechána>
<Média vynechané>
<Fișiere media omise>
<Media omisă>
<Hiányzó médiafájl>
<Média kihagyva>
<Παραλείφθηκαν τα πολυμέσα>
<Τα πολυμέσα παραλείφθηκαν>
<Пропуснат медиен файл>
<媒体文件已省略>
<省略多媒体文件>
<已省略媒體檔案>
<已略過多媒體檔案>
<メディアは含まれていません>
<メディアなし>
<미디어 파일을 제외한 내용>
<미디어 파일 제외됨>
<미디어가 제외됨>
<ไม่รวมสื่อ>
<Bỏ qua tệp media>
<Phương tiện bị bỏ qua>
<Mitjans omesos>
<Mèdia omès>
<মিডিয়া বাদ দেওয়া হয়েছে>
<میڈیا شامل نہیں>
<Media imeachwa>
""")

# "(file attached)" after a name, Android.
ATTACHED = _lines("""
file attached
Datei angehängt
archivo adjunto
archivo adjuntado
arquivo anexado
ficheiro anexado
fichier joint
file allegato
bestand bijgevoegd
файл добавлен
файл прикреплён
файл додано
файл прикріплено
dosya ekli
dosya ekte
الملف مرفق
ملف مرفق
پرونده پیوست شد
فایل پیوست شد
קובץ מצורף
הקובץ מצורף
फ़ाइल संलग्न है
फ़ाइल संलग्न की गई
file terlampir
fail dilampirkan
plik dołączony
załączono plik
plik załączony
fil bifogad
bifogad fil
fil vedhæftet
vedhæftet fil
fil vedlagt
vedlagt fil
tiedosto liitetty
liitetiedosto
soubor byl přiložen
přiložený soubor
súbor pripojený
fișier atașat
fișierul este atașat
fájl csatolva
csatolt fájl
συνημμένο αρχείο
το αρχείο επισυνάφθηκε
прикачен файл
文件附件
附件
檔案已附加
添付ファイル
파일 첨부됨
첨부 파일
แนบไฟล์แล้ว
ไฟล์ที่แนบ
tệp đính kèm
fitxer adjunt
""")

DELETED = _lines("""
This message was deleted
You deleted this message
This message was deleted by admin
Diese Nachricht wurde gelöscht
Du hast diese Nachricht gelöscht
Eliminaste este mensaje
Se eliminó este mensaje
Este mensaje fue eliminado
Este mensaje se eliminó
Has eliminado este mensaje
Mensagem apagada
Esta mensagem foi apagada
Você apagou esta mensagem
Apagou esta mensagem
Eliminou esta mensagem
Esta mensagem foi eliminada
Ce message a été supprimé
Ce message a été supprimé par l’expéditeur
Vous avez supprimé ce message
Questo messaggio è stato eliminato
Hai eliminato questo messaggio
Dit bericht is verwijderd
Dit bericht werd verwijderd
Je hebt dit bericht verwijderd
U hebt dit bericht verwijderd
Данное сообщение удалено
Сообщение удалено
Вы удалили это сообщение
Вы удалили данное сообщение
Це повідомлення було видалено
Ви видалили це повідомлення
Bu mesaj silindi
Bu mesajı sildiniz
تم حذف هذه الرسالة
حذفتَ هذه الرسالة
لقد حذفت هذه الرسالة
این پیام حذف شد
شما این پیام را حذف کردید
הודעה זו נמחקה
מחקת הודעה זו
यह संदेश मिटाया गया
आपने यह संदेश मिटाया
यह मैसेज मिटा दिया गया
Pesan ini telah dihapus
Pesan ini dihapus
Anda menghapus pesan ini
Anda telah menghapus pesan ini
Mesej ini telah dipadamkan
Ta wiadomość została usunięta
Usunięto tę wiadomość
Usunąłeś tę wiadomość
Wiadomość została usunięta
Detta meddelande raderades
Du raderade detta meddelande
Denne besked blev slettet
Du slettede denne besked
Denne meldingen ble slettet
Du slettet denne meldingen
Tämä viesti poistettiin
Poistit tämän viestin
Tato zpráva byla odstraněna
Tato zpráva byla smazána
Smazali jste tuto zprávu
Odstranili jste tuto zprávu
Táto správa bola odstránená
Acest mesaj a fost șters
Ați șters acest mesaj
Ezt az üzenetet törölték
Törölted ezt az üzenetet
Αυτό το μήνυμα διαγράφηκε
Διαγράψατε αυτό το μήνυμα
Това съобщение беше изтрито
此消息已删除
这条消息已删除
此訊息已刪除
您已删除此消息
您删除了这条消息
你已刪除此訊息
このメッセージは削除されました
このメッセージを削除しました
自分がこのメッセージを削除しました
삭제된 메시지입니다
이 메시지는 삭제되었습니다
이 메시지를 삭제했습니다
ข้อความนี้ถูกลบแล้ว
คุณลบข้อความนี้แล้ว
Tin nhắn này đã bị xóa
Bạn đã xóa tin nhắn này
S'ha eliminat aquest missatge
""")

MISSED = _lines("""
Missed voice call
Missed video call
Missed group voice call
Missed group video call
Missed call
Verpasster Sprachanruf
Verpasster Videoanruf
Verpasster Gruppensprachanruf
Verpasster Gruppenvideoanruf
Sprachanruf verpasst
Videoanruf verpasst
Llamada perdida
Llamada de voz perdida
Videollamada perdida
Llamada grupal perdida
Llamada perdida de voz
Llamada perdida de vídeo
Ligação de voz perdida
Ligação de vídeo perdida
Chamada de voz perdida
Chamada de vídeo perdida
Chamada de voz não atendida
Videochamada não atendida
Appel vocal manqué
Appel vidéo manqué
Chiamata vocale persa
Videochiamata persa
Chiamata persa
Gemiste spraakoproep
Gemiste audio-oproep
Gemiste video-oproep
Gemiste videogesprek
Пропущенный аудиозвонок
Пропущенный видеозвонок
Пропущенный звонок
Пропущений аудіодзвінок
Пропущений відеодзвінок
Cevapsız sesli arama
Cevapsız görüntülü arama
مكالمة صوتية فائتة
مكالمة فيديو فائتة
تماس صوتی ازدست‌رفته
تماس تصویری ازدست‌رفته
שיחה קולית שלא נענתה
שיחת וידאו שלא נענתה
मिस्ड वॉइस कॉल
मिस्ड वीडियो कॉल
Panggilan suara tak terjawab
Panggilan video tak terjawab
Nieodebrane połączenie głosowe
Nieodebrane połączenie wideo
Missat röstsamtal
Missat videosamtal
Ubesvaret taleopkald
Ubesvaret videoopkald
Tapt taleanrop
Tapt videoanrop
Vastaamaton äänipuhelu
Vastaamaton videopuhelu
Zmeškaný hlasový hovor
Zmeškaný videohovor
Apel vocal pierdut
Apel video pierdut
Nem fogadott hanghívás
Nem fogadott videohívás
Αναπάντητη κλήση ήχου
Αναπάντητη βιντεοκλήση
未接语音通话
未接视频通话
未接語音通話
未接視訊通話
音声通話不在着信
ビデオ通話不在着信
부재중 음성통화
부재중 영상통화
สายเสียงที่ไม่ได้รับ
สายวิดีโอที่ไม่ได้รับ
Cuộc gọi thoại nhỡ
Cuộc gọi video nhỡ
""")

# The person themselves, where an export says "You" in place of a name.
_YOU = """
You
Du
Sie
Tú
Usted
Você
Tu
Vous
Toi
Jij
U
Je
Вы
Ви
Siz
Sen
أنت
شما
את/ה
आप
Anda
Kamu
Ty
Sinä
Vy
Dumneavoastră
Te
Εσείς
您
你
あなた
나
คุณ
Bạn
"""
YOU = frozenset(_YOU.split())
