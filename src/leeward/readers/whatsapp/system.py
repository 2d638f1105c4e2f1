"""Lines that WhatsApp wrote itself: encryption notices, groups, numbers, settings.

On Android they have no sender, so their form tells. On iOS they stand behind the name of the chat or of the person who
did it, begin with an invisible mark, and only their words tell.
"""

import re

# Words no person writes by chance at the start of a marked line. One language a line.
NOTICE = re.compile(
    "|".join(
        (
            r"end-to-end encrypted|end-to-end encryption|security code (?:with .* )?changed|changed (?:their|your) phone number|"
            r"changed to \+|created (?:this )?group|created group|added you|was added|were added|you added|you removed|\badded \S|"
            r"removed \S|\bleft$|joined using|joined from|changed (?:the|this) (?:group|subject)|changed the group|"
            r"changed this group|now an admin|no longer an admin|disappearing messages|default message timer|blocked this contact|"
            r"unblocked this contact|is a contact|is in your contacts|business account|this chat is with|pinned a message|started a call|"
            r"requested to add|advanced chat privacy|waiting for this message|reset (?:this|the) group",
            r"ende-zu-ende-verschlüssel|sicherheitsnummer|hat (?:die|eine neue|dich|das|den|\S.* hinzugefügt|\S.* entfernt)|"
            r"wurde(?:n)? (?:hinzugefügt|entfernt)|gruppe (?:verlassen|erstellt)|zu .* gewechselt|selbstlöschende nachrichten|"
            r"du hast .*(?:hinzugefügt|entfernt|blockiert|geändert)|ist jetzt (?:ein )?admin|in deinen kontakten",
            r"cifrad[oa]s? de extremo a extremo|código de seguridad|cambió (?:el|su|la|este)|creó (?:el|este) grupo|te añadió|te agregó|"
            r"(?:añadió|agregó|eliminó) a |salió del grupo|abandonó|mensajes temporales|bloqueaste|está en tus contactos|es un contacto",
            r"criptografia de ponta a ponta|encriptad[oa]s ponto a ponto|código de segurança|mudou (?:o|a|de)|criou (?:o|este) grupo|"
            r"adicionou|removeu|saiu$|saiu do grupo|mensagens temporárias|bloqueou|é um contato|está nos seus contatos",
            r"chiffré(?:e?s)? de bout en bout|code de sécurité|a changé|a créé (?:le|ce) groupe|vous a ajouté|a ajouté|a retiré|"
            r"a quitté|messages éphémères|avez bloqué|est un contact|fait partie de vos contacts",
            r"crittografat[ie] end-to-end|crittografia end-to-end|codice di sicurezza|ha cambiato|ha creato il gruppo|ti ha aggiunto|"
            r"ha aggiunto|ha rimosso|ha abbandonato|messaggi effimeri|hai bloccato|è un contatto|è nei tuoi contatti",
            r"end-to-end versleuteld|beveiligingscode|heeft (?:de|het|dit|deze|je|jou|u) |heeft .* (?:toegevoegd|verwijderd)|"
            r"groep verlaten|verdwijnende berichten|hebt .* geblokkeerd|is een contact",
            r"сквозн\w+ шифрован|код безопасности|изменил|создал|добавил|удалил|покинул|вышел|вышла|исчезающи|заблокировали",
            r"наскрізн\w+ шифр|код безпеки|змінив|змінила|створив|створила|додав|додала|вийшов|вийшла|зникаючі",
            r"uçtan uca şifreli|güvenlik kodu|değiştirdi|grubu (?:oluşturdu|kurdu)|ekledi|çıkardı|ayrıldı|süreli mesaj|engelledi",
            r"مشفرة تمامًا|مشفرة تماما|التشفير التام|رمز الأمان|غيّر|غير رقم|أنشأ|أضاف|أزال|غادر|الرسائل ذاتية الاختفاء",
            r"رمزگذاری سرتاسر|رمزنگاری سرتاسری|کد امنیتی|تغییر داد|گروه را ایجاد|اضافه کرد|حذف کرد|ترک کرد|پیام‌های ناپدیدشونده",
            r"מוצפנ\w+ מקצה לקצה|קוד האבטחה|שינה את|שינתה את|יצר את|יצרה את|צירף|הסיר|עזב|הודעות נעלמות",
            r"एंड-टू-एंड एन्क्रिप्टेड|सुरक्षा कोड|ने ग्रुप|को जोड़ा|को निकाला|ग्रुप छोड़|गायब होने वाले",
            r"terenkripsi secara end-to-end|disulitkan hujung ke hujung|kode keamanan|mengubah|membuat grup|menambahkan|mengeluarkan|"
            r"keluar$|pesan sementara|memblokir",
            r"szyfrowan\w+ (?:end-to-end|metodą|całkowicie)|kod bezpieczeństwa|zmieni[łl]|utworzy[łl]|doda[łl]|usun[ąę][łl]|opuści[łl]|"
            r"znikające wiadomości|zablokowa",
            r"totalsträckskrypt|säkerhetskod|ändrade|skapade gruppen|lade till|tog bort|lämnade|försvinnande meddelanden|blockerade",
            r"krypteret end-to-end|ende-til-ende|sikkerhedskode|sikkerhetskod|ændrede|endret|oprettede|opprettet|tilføjede|la til|fjernede|"
            r"fjernet|forlod|forlot|beskeder, der forsvinder|meldinger som forsvinner",
            r"täysin salat|turvakoodi|vaihtoi|loi ryhmän|lisäsi|poisti|poistui|katoavat viestit",
            r"koncové šifrování|koncovým šifrováním|bezpečnostní kód|změnil|vytvořil|přidal|odebral|opustil|mizející zprávy",
            r"criptate integral|codul de securitate|a schimbat|a creat grupul|te-a adăugat|a adăugat|a eliminat|a ieșit|mesaje temporare",
            r"végpontok között|biztonsági kód|megváltoztatta|létrehozta|hozzáadta|eltávolította|kilépett|eltűnő üzenetek",
            r"κρυπτογράφηση από άκρο|διατερματική|κωδικός ασφαλείας|άλλαξε|δημιούργησε|πρόσθεσε|αφαίρεσε|αποχώρησε",
            r"端到端加密|端對端加密|安全代码|安全碼|更改了|更换了|創建了|创建了|建立了|添加了|新增了|移除了|退出了|离开了|限时消息|限時訊息",
            r"エンドツーエンド|セキュリティコード|変更しました|作成しました|追加しました|削除しました。?$|退出しました|退会しました|消えるメッセージ",
            r"종단간 암호화|보안 코드|변경했습니다|만들었습니다|추가했습니다|내보냈습니다|나갔습니다|사라지는 메시지",
            r"เข้ารหัสจากต้นทาง|รหัสรักษาความปลอดภัย|เปลี่ยน|สร้างกลุ่ม|ได้เพิ่ม|ออกจากกลุ่ม|mã hóa đầu cuối|mã bảo mật|đã thay đổi|đã tạo nhóm|"
            r"đã thêm|đã xóa|đã rời|tin nhắn tự hủy",
        )
    ),
    re.IGNORECASE,
)

ENCRYPTION = re.compile(
    r"end-to-end|ende-zu-ende|extremo a extremo|ponta a ponta|ponto a ponto|bout en bout|сквозн|наскрізн|uçtan uca|مشفرة|"
    r"رمزگذاری سرتاسر|מקצה לקצה|एंड-टू-एंड|hujung ke hujung|totalsträcks|ende-til-ende|täysin salat|koncov|criptate integral|"
    r"végpontok között|από άκρο|端到端|端對端|エンドツーエンド|종단간|ต้นทาง|đầu cuối",
    re.IGNORECASE,
)
"""The first line of nearly every export; on iOS its sender is the chat's name."""


def looks_like_notice(text: str) -> bool:
    """Whether a line that WhatsApp marked as its own is a notice of one of the languages above."""
    return NOTICE.search(text) is not None


# A quotation mark or a comma in what would be a sender's name, together with a verb of a notice: the colon belongs to
# a subject or a sentence ("Rex changed the subject to “Plan: B”").
_SENTENCE = re.compile(r"[\"“”„«»‘]|, |\. |\? ")


def is_sentence(head: str) -> bool:
    """Whether what stands before a colon is a notice rather than a name."""
    return len(head) > 100 or (_SENTENCE.search(head) is not None and looks_like_notice(head))
