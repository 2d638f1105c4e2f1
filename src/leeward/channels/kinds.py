"""Every kind of service there is, one line each."""

from leeward.channels.calendars.kind import KIND as CALENDARS
from leeward.channels.mail.kind import KIND as MAIL
from leeward.channels.protocol import Kind
from leeward.channels.sms_gateway.kind import KIND as SMS_GATEWAY

KINDS: tuple[Kind, ...] = (MAIL, SMS_GATEWAY, CALENDARS)
