## Introductions

# -- profile

relay-edited = ✓ Now { $name } sees it as it stands here.
relay-edited-caption = ✓ { $name } sees the words as you changed them. If you replaced the file, please send it anew.
relay-edited-over = This edit was not passed on: { $name } sees it as it was. It has ended, and nothing is passed on any more.
relay-edited-not = This edit was not passed on: { $name } sees it as it was. Please send it anew.

# -- introductions: the fellow

ask-title = <b>Ask for an introduction to { $station }</b>
ask-words = If you like, write a few words to the host (at most { $limit } characters), or go on without. You’ll see exactly what they get before anything is sent.
ask-words-replaced = Your words are now what you have just written.
ask-words-now = Your words ({ $count } characters):
ask-words-too-long = That has { $count } characters, and { $limit } is the most. It’s kept above; send it again, shorter.
ask-no-host = No host of this workstation is here yet. Your request will wait with the park’s staff, who can invite one; you can withdraw it at any time, and after 60 days it ends by itself.
ask-host-away = The host takes no requests until { $day }. You can send yours now; they get it on that day.
ask-host-away-long = The host takes no requests for now. You can send yours; they get it when they are back.
ask-next = Preview ›
ask-preview = <b>This is all that the host of { $station } will see:</b>
ask-preview-note =
    <i>No name, no username, no contact. Only if the host accepts do you both see each other’s name, and I pass messages on between you. If you change your profile, they see the change.</i>
ask-reasons = <i>A tap on a ticked line leaves it out.</i>
ask-username = <i>You may also let me swap usernames: if the host offers theirs, they see yours (@{ $username }) and you theirs.</i>
ask-offer-off = ☐ Swap usernames if they accept
ask-offer-on = ☑ Swap usernames if they accept
ask-send = ✉ Send the request
ask-change-words = Change the words
ask-cancel = Don’t send
ask-sent =
    <b>Sent.</b>
    Your request is with the host of { $station }. I’ll tell you at once when they answer; after 14 days without an answer it ends. /requests shows where it stands.
ask-sent-waits =
    <b>Stored.</b>
    Your request to { $station } waits, since no host takes requests at the moment. I’ll tell you when it is passed on. /requests shows where it stands.
ask-all = My requests
ask-refused-gone = This workstation is no longer listed.
ask-refused-hidden = { $station } must never see you: it is on your list, or has the same contact as one that is. /profile changes the list.
ask-refused-part = So far you have read and agreed to what concerns a host or staff. To ask for an introduction, please read what concerns a fellow first: /profile.
ask-refused-own = You are a host of { $station } yourself.
ask-refused-open = You have an open request to { $station } already. /requests shows it.
ask-refused-often = You have asked { $station } twice within 30 days. Please leave them some time.
ask-refused-paused = You asked me for quiet, so I couldn’t tell you the answer. End the pause first: /pause.
requests-title = <b>Your requests</b>
requests-none = You have not asked for an introduction yet. Each workstation’s card has a button for it: /matches.
requests-line =
    { $number }. <b>{ $station }</b>
    { $state }
requests-one =
    <b>{ $station }</b>
    sent on { $day }
requests-fellow-waiting = ⏳ waits until a host takes requests
requests-fellow-asked = ✉ with the host
requests-fellow-introduced = 🤝 introduced
requests-fellow-declined = declined
requests-fellow-withdrawn = withdrawn
requests-fellow-expired = ended without an answer
requests-fellow-ended = ended
requests-withdraw = Withdraw
requests-withdrawn = Withdrawn.
requests-answer = Answer the question
requests-card = Show the contact

# -- introductions: what both see

request-title = <b>A fellow asks to be introduced to { $station }</b>
request-field = <b>Field:</b> { $list }
request-interests = <b>Works on, in their own words:</b>
request-nothing-told = <i>Nothing told about the field yet.</i>
request-why = <b>What you have in common</b> · { $grade }
request-reason-directions = their “<b>{ $theirs }</b>” ↔ the workstation’s “<b>{ $yours }</b>”
request-reason-focus = their “<b>{ $theirs }</b>” ↔ the host institution’s “<b>{ $yours }</b>”
request-reason-name = their “<b>{ $theirs }</b>” ↔ the workstation’s name “<b>{ $yours }</b>”
request-reason-discipline = the discipline { $theirs }
request-words = <b>A few words:</b>
request-note = <i>Names stay hidden on both sides until you accept; then each sees the other’s.</i>
request-note-swap = <i>They offer to swap usernames, if you like.</i>
request-until = Open until { $until }.
request-remind =
    <b>This request still waits for your answer.</b>

    { $request }
button-request-accept = ✓ Accept
button-request-swap = ✓ Accept and swap usernames
button-request-decline = Decline
button-request-ask = Ask a question
button-request-full = No opening now
button-request-field = Other field
button-request-elsewhere = Please apply elsewhere
button-request-own = In my own words
button-request-back = ‹ Back
button-request-share = Share my contact
button-request-end = End
button-request-sure_share = ✓ Show it
button-request-sure_end = Yes, end it
request-sure-share-username = Show { $name } your username @{ $username }? It cannot be hidden again.
request-sure-share-link = Show { $name } a link to your Telegram account (you have no username)? It cannot be hidden again.
request-sure-end = End the introduction to { $name }? Nothing is passed on any more, it cannot be taken up again, and { $name } is told.
requests-sure = Withdraw your request to <b>{ $station }</b>? That cannot be undone; you can ask twice within 30 days.
requests-withdraw-yes = Yes, withdraw it
button-request-yes = Yes
button-request-not_yet = Not yet
button-request-no = No, and it is over
request-too-late = That is no longer possible: the request was answered, withdrawn, has ended, or is not yours any more.
request-over = This request is closed, or not yours any more.
request-taken = Another host of your workstation has accepted this request.
request-rests = This cannot go on just now, since I may tell the other one nothing at the moment. It is not closed.
request-write-question = Write your question: your next message is passed on, without your name, and you get the answer the same way. Text only.
request-write-answer = Write your answer: your next message is passed on, without your name. Text only.
request-write-message = Write away: your next message goes to { $name }. Text, photos, documents, voice.
request-write-not = Not now
button-request-write = ✎ Write
relay-offer = For whom is this message?
relay-offer-nobody = For nobody
relay-offer-none = All right, it goes to nobody.
relay-offer-taken = On its way to { $name }.
relay-name-station = the host of { $station }
relay-name-host = { $name } (host of { $station })
relay-name-fellow = { $name } (for { $station })
request-write-reason = Write your reason (at most 500 characters): your next message is passed on word for word, and the request is declined with it.
request-because-full = “There is no opening now.”
request-because-field = “We work in another field.”
request-because-elsewhere = “Please apply elsewhere.”
request-because-own = They answered in their own words.
request-state-fellow-waiting = It waits: no host takes requests at the moment.
request-state-fellow-asked = It is with the host.
request-state-fellow-declined = The host declined.
request-state-fellow-withdrawn = You withdrew it.
request-state-fellow-expired = It ended without an answer.
request-state-fellow-ended = The introduction has ended.
request-state-fellow-introduced = You are introduced.
request-state-host-waiting = This request waits for another host.
request-state-host-declined = This request was declined.
request-state-host-withdrawn = The fellow has withdrawn this request.
request-state-host-expired = This request ended without an answer.
request-state-host-ended = This introduction has ended.
request-nameless-fellow = the fellow
request-nameless-host = the host
request-card-fellow =
    <b>{ $station } has accepted: you are introduced.</b>
    Your contact there: <b>{ $name }</b>
request-card-host =
    <b>You are introduced to { $name }</b>
    for the workstation { $station }
request-card-fellow-invited =
    <b>You have accepted: you are introduced to { $station }.</b>
    Your contact there: <b>{ $name }</b>
request-card-shared = { $name } can see your contact.
request-card-reply = Tap “✎ Write” or answer this message, and I pass it on: text, photos, documents, voice.
request-contact-username = Telegram: @{ $username }
request-contact-link = Telegram: <a href="tg://user?id={ $person }">{ $name }</a>
request-contact-relay = I pass messages on between you.
request-met-fellow = Three weeks ago you were introduced to { $name } ({ $station }). Have you met?
request-met-host = Three weeks ago you were introduced to { $name } (for { $station }). Have you met?
request-met-noted-yes = Noted: you have met. If you like, answer this message with a word on how it went; it helps staff, and the other side doesn’t see it.
request-met-noted-not_yet = Noted: not yet. If you like, answer this message with a word why; it helps staff, and the other side doesn’t see it.
request-met-noted-no = Noted: it did not work out. If you like, answer this message with a word why; it helps staff, and the other side doesn’t see it.
request-answered-before = You have answered that already.

# -- introductions: what is sent

told-request-passed-on = Your request to <b>{ $station }</b> is now with a host. I’ll tell you when they answer.
told-request-waits = Nobody hosts <b>{ $station }</b> here at the moment. Your request waits with the park’s staff until somebody does; /requests withdraws it.
told-request-expired = Your request to <b>{ $station }</b> has ended without an answer. That says nothing about you; you can ask again, or look at others: /matches
told-request-declined =
    <b>{ $station }</b> has declined your request.
    { $reason }
told-request-ended-fellow = Your introduction to <b>{ $station }</b> has ended. Nothing is passed on any more.
told-request-hidden = <b>{ $station }</b> now has the same contact as a workstation that must never see you, so I’ve taken back what was open between you and it.
told-request-ended-host = A fellow has ended their introduction to <b>{ $station }</b>. Nothing is passed on any more.
told-request-left = A fellow who was introduced to <b>{ $station }</b> has left the bot, so the introduction has ended.
told-request-contact-fellow =
    <b>{ $name }</b> (host of { $station }) shares their contact with you.
    { $contact }
told-request-contact-host =
    <b>{ $name }</b> (for { $station }) shares their contact with you.
    { $contact }
told-request-question = The host of <b>{ $station }</b> asks you something, before they answer your request. Just write your answer: I pass the text on without your name.
told-request-question-late = Before accepting your request, the host of <b>{ $station }</b> asked you this.
told-request-answer = Request { $number } to <b>{ $station }</b>: the fellow has answered your question.
told-requests-many =
    { $count ->
        [one] One fellow asks to meet you. See /host
       *[other] { $count } fellows ask to meet you. See /host
    }
told-requests-wait =
    { $count ->
        [one] A fellow waits for a host of <b>{ $station }</b>. /staff can invite one.
       *[other] { $count } fellows wait for a host of <b>{ $station }</b>. /staff can invite one.
    }
relay-kinds = I can pass on text, photos, documents and voice messages only. This was not passed on.
relay-text-only = Before you are introduced I pass on text only, since a file or a voice tells who somebody is. This was not passed on.
relay-arrived = ✓ It has arrived.
relay-arrived-to-fellow = ✓ Your question has arrived.
relay-arrived-to-host = ✓ Your answer has arrived.
relay-arrived-reason = ✓ Your words have arrived.
relay-waits-host = ⏳ The host wants quiet until { $day }. I keep this and pass it on that day; you’ll hear when it has arrived.
relay-waits-fellow = ⏳ The fellow wants quiet until { $day }. I keep this and pass it on that day; you’ll hear when it has arrived.
relay-waits-long-host = ⏳ The host wants quiet and didn’t say until when. I keep this for 30 days and pass it on as soon as they are back; you’ll hear either way.
relay-waits-long-fellow = ⏳ The fellow wants quiet and didn’t say until when. I keep this for 30 days and pass it on as soon as they are back; you’ll hear either way.
relay-away-host = ⏳ I can’t reach the host now; they may have stopped the bot. I keep this for 30 days and pass it on as soon as they are back; you’ll hear either way.
relay-away-fellow = ⏳ I can’t reach the fellow now; they may have stopped the bot. I keep this for 30 days and pass it on as soon as they are back; you’ll hear either way.
relay-lost-unreachable-host = ✗ It did not arrive: I can’t reach the host; they may have stopped the bot or closed their account. Please send it again once they are back.
relay-lost-unreachable-fellow = ✗ It did not arrive: I can’t reach the fellow; they may have stopped the bot or closed their account. Please send it again once they are back.
relay-lost-voice-host = ✗ It did not arrive: the host takes no voice messages. Please write it as text.
relay-lost-voice-fellow = ✗ It did not arrive: the fellow takes no voice messages. Please write it as text.
relay-lost-late-host = ✗ It did not arrive: I couldn’t reach the host for 30 days.
relay-lost-late-fellow = ✗ It did not arrive: I couldn’t reach the fellow for 30 days.
relay-lost-deleted = ✗ It did not arrive: the message was deleted before I could pass it on.
relay-lost-refused = ✗ It did not arrive: Telegram didn’t take this kind of content. Please send it as text or as a file.
relay-often-before = Before you are introduced I pass on at most 10 messages a day for each request. This was not passed on; please send it tomorrow.
relay-often-after = I pass on at most 60 messages an hour. This was not passed on; please send it in a while.
relay-nobody = Nobody has asked you anything yet, so this was not passed on.
relay-taken = This was not passed on: another host of your workstation has accepted the request.
relay-closed = This was not passed on: the introduction has ended.
relay-declined = ✓ Declined. I pass your words on now.
relay-reason-too-long = That has { $count } characters, and { $limit } is the most. Nothing was declined or passed on yet; please send it shorter.
relay-words-only = I need words here: please answer with text.
relay-why-kept = ✓ Thank you, noted.
relay-why-too-long = That has { $count } characters, and { $limit } is the most. Please answer with fewer.

# -- the host

host-none = You are not a host of any workstation. Staff of the park invite hosts with a link.
host-title =
    <b>{ $names }</b> · your desk as its contact
    What would you like to look at?
host-fit-on = 🔔 Once a week at most I show you fellows who fit, without names.
host-fit-off = 🔕 You are not shown fellows who fit.
host-fit-turn-on = 🔕 Don’t show me fellows who fit
host-fit-turn-off = 🔔 Show me fellows who fit
host-open-count = Open requests ({ $waiting })
host-introduced-count = People introduced ({ $introduced })
host-open-line = { $number }. { $station }, open until { $day }
host-introduced-line = { $number }. <b>{ $name }</b>, for { $station }

# -- topics: what a fellow reads

request-topic = 📌 About the topic <b>{ $title }</b>
request-reason-topic = their “<b>{ $theirs }</b>” ↔ the topic’s “<b>{ $yours }</b>”
ask-refused-over = This topic of { $station } can no longer be taken up.

# -- topics: who writes them and lets them out

host-topics = 📌 Topics

# -- digest: once a week, what is new

invitation =
    ✉ <b>Someone at { $station } would like to talk to you.</b>

    They know neither your name nor your contact. If you say yes, you see how to reach each other; if you say no, or nothing until { $day }, they only learn that it did not come about.
invitation-seen = What they have seen of you:
button-request-come = Yes, I’d like to talk
button-request-pass = No, thank you
request-state-fellow-invited = This invitation is no longer open.
request-state-fellow-refused = You said no. They only learn that it did not come about.
request-state-fellow-lapsed = This invitation is over.
request-state-host-invited = You have invited this fellow; their answer is awaited.
request-state-host-refused = It did not come about.
request-state-host-lapsed = It did not come about.
requests-fellow-invited = ✉ they would like to talk to you
requests-fellow-refused = you said no
requests-fellow-lapsed = over
told-invitation-over = Your invitation to talk, for { $station }, did not come about. There will be others.
