## Events

# -- the first minutes

group-hello = I only talk in private. Open a chat with me and send /start.
group-anonymous = You write as the group, so I cannot see who you are. Send /events as yourself: turn off “Remain anonymous” for a moment.

# -- events: what is coming

events-title = <b>What is coming</b>
events-none = Nothing is planned just now. The next event will stand here as soon as there is one.
events-line =
    { $number }. <b>{ $title }</b>
    { $when }
    { $state }
events-fits = ☆ { $grade }: about your “{ $words }”
event-demo = 🧪 <b>A demo entry: this event does not take place.</b>
event-cancelled-note = ✕ <b>This event was cancelled.</b>
event-over-note = <i>This event is over.</i>
event-gone = This event is no longer listed.
event-when = 🕒 { $when }
event-place = 📍 { $place }
event-online = 💻 Online
event-link = 🔗 { $link }
event-host = ☕ Hosted by { $name }
event-host-staff = the park’s staff
event-for = For: { $list }
event-not-for-you = <i>That is not among the disciplines of your profile. /profile changes them.</i>
event-free =
    { $seats ->
        [one] The one seat is free
       *[other] { $free ->
            [one] One of { $seats } seats is free
           *[other] { $free } of { $seats } seats are free
        }
    }
event-free-in-line =
    { $free ->
        [one] One free seat goes to those in line ({ $waiting })
       *[other] { $free } free seats go to those in line ({ $waiting })
    }
event-full =
    { $seats ->
        [one] The one seat is taken
       *[other] 0 of { $seats } seats are free
    }{ $waiting ->
        [0] {""}
        [one] , one person is in line
       *[other] , { $waiting } people are in line
    }
event-way-line = { $way }: { $seats }
event-seats-all =
    { $seats ->
        [one] One seat
       *[other] { $seats } seats
    }
event-seats = 🪑 { $seats }
way-on_site = In person
way-online = Online
way-of-on_site = {" "}({ way-on_site })
way-of-online = {" "}({ way-online })
event-mine-seated = ✓ <b>You have a seat{ $way }.</b>
event-mine-waiting = ⏳ <b>You are number { $place } in line{ $way }.</b>
event-mine-offered = 🎟 <b>A seat is held for you until { $until }{ $way }.</b>
event-mine-there = ✓ <b>You were there.</b>
event-mine-checked-in = ✓ <b>You are checked in.</b>
event-waiting-means = As soon as a seat is free for you, I offer it to you and hold it for a while until you say yes. You need not watch.
event-waiting-door = It begins soon, and I offer nothing any more: a seat that is free goes to whoever takes it first, here or at the door. Ten minutes after the start, the chairs of those who have not come are for those who wait there.
event-cancel-until = You can cancel until { $until }; after that it counts as late.
event-cancel-late = Cancelling now counts as late.
event-quiet = <i>You asked me for quiet: until the pause ends I tell you of no free seat and remind you of nothing. If you have a seat, I still tell you when the event is moved or called off. /pause</i>
event-also = 👥 Also coming: { $list }
event-also-more = { $list } and { $count } more
event-sign-up = ✋ I’ll come
event-sign-up-on_site = ✋ I’ll come in person
event-sign-up-online = 💻 I’ll join online
event-wait = ⏳ Put me in line
event-wait-on_site = ⏳ In line for a seat in person
event-wait-online = ⏳ In line for a seat online
event-accept = ✓ Take the seat
event-decline = No, thank you
event-code = 🎫 My check-in code
event-calendar = 📅 For my calendar
event-calendar-cancel = 📅 Take it out of my calendar
event-map = 📍 Map
event-leave = I can’t come
event-leave-line = Leave the line
event-options = ⚙ Reminders and who sees me
event-reminds_day-on = ☑ Reminder a day before
event-reminds_day-off = ☐ Reminder a day before
event-reminds_hours-on = ☑ Reminder two hours before
event-reminds_hours-off = ☐ Reminder two hours before
event-listed-on = ☑ Others who come see my name
event-listed-off = ☐ Others who come see my name
event-meets-on = ☑ Tell me whom to talk to
event-meets-off = ☐ Tell me whom to talk to
event-options-ask =
    <b>{ $title }</b>
    It’s your choice, for this event alone.

    <b>Others who come see my name:</b> it stands on the card for those who have a seat too. Otherwise only the park’s staff see that you come.

    <b>Whom to talk to:</b> an hour before, I name you two or three people worth meeting, and why; they get your name, and what you have in common or, where I find nothing, what you work on. Only among those who chose this too.
event-signed-seated = <b>You’re in. See you there!</b>
event-signed-waiting = All seats are taken just now, so I’ve put you in line: people do cancel.
event-signed-offered = A seat is held for you already.
event-signed-in = <b>You’re in{ $way }. See you there!</b>
event-refused-gone = This event is no longer listed.
event-refused-started = Sign-up has ended: the event has begun or is over.
event-refused-field = This event is for other disciplines than those of your profile. /profile changes them.
event-refused-way = There are no seats of this kind.
event-offer-declined = All right; the seat is free for somebody else.
event-left = Your seat is free for somebody else. Thank you for telling.
event-left-late = Your seat is free for somebody else. Thank you for telling, even late.
event-left-line = You have left the line.
event-left-before = You have no seat there, and are not in line.
event-not-left = That cannot be given back any more: the event has begun, or you are checked in.
event-leave-ask =
    <b>Give up your seat?</b>
    { $title }

    Then it is free for somebody else.
event-leave-late = It is past { $until }, so this counts as late: for { $days } days you stand a little further back when you wait in a line. Still better than an empty chair.
event-leave-yes = Give it up
event-leave-no = Keep it
event-code-caption =
    🎫 <b>{ $title }</b>
    { $when }

    Show this at the door; staff scan it. It is yours alone, so please don’t pass it on.
event-code-none = There is a code only for who has a seat at an event to come. /events shows how yours stands.
event-calendar-caption = Open the file, and your calendar takes it in. Opened again after a change, it brings the entry up to date.
event-calendar-cancel-caption = Open the file, and your calendar takes the entry out.
event-calendar-waiting = A calendar entry comes with a seat; you are in line as yet.
event-calendar-none = You have no seat there.

# -- events: what is sent

told-event-offer =
    🎟 <b>A seat is free for you{ $way }</b>
    <b>{ $title }</b>
    { $when }

    It is held for you until { $until }; after that it is somebody else’s turn.
told-event-reminder-day =
    ☕ <b>Tomorrow: { $title }</b>
told-event-reminder-hours =
    ☕ <b>Soon: { $title }</b>
told-event-reminder-foot = <i>Should you not be able to come, tell me with one tap, so that your seat does not stay empty.</i>
told-event-changed =
    <b>{ $title }</b> has changed.
    { $changes }
told-event-changed-ask = Do you still come?
event-changed-time =
    🕒 <s>{ $before }</s>
    → { $now }
event-changed-place =
    📍 <s>{ $before }</s>
    → { $now }
event-nowhere = not said yet
told-event-cancelled =
    ✕ <b>{ $title }</b> was cancelled.
    { $when }

    I’m sorry. What else is coming: /events
told-event-pairs =
    ☕ <b>{ $title }</b> begins soon. Worth talking to there:

    { $people }

    <i>They chose to be named, as you did.</i>
event-pair-line =
    • <b>{ $name }</b>
    { $why }
event-pair-both = what you have in common: { $list }
event-pair-field = works in { $list }
event-pair-new = somebody whom I have not named to you yet
event-pair-met = I named you to each other before
told-event-after = How was <b>{ $title }</b>?
event-after-contact = Would you like to stay in touch with somebody? I tell neither of you anything unless both say yes.
event-after-words = <i>If you like, answer this message with a word or two. Only staff read it, without your name.</i>
told-event-contact =
    🤝 <b>{ $name }</b> would like to stay in touch too, since { $title }.
    { $contact }

# -- events: the door

checkin-welcome =
    ✅ <b>Welcome, { $name }!</b>
    { $title }
checkin-already =
    ☑ <b>{ $name }</b> is in already, since { $time } (Beijing).
    { $title }
checkin-not_signed_up =
    ⚠ <b>{ $name }</b> has no seat.
    { $title }
checkin-other_event =
    ⚠ <b>A code for another event:</b>
    { $title }
    { $when }
checkin-forged = ⛔ <b>No code of ours.</b> Its seal does not fit; it was made up or changed.
checkin-expired =
    ⌛ <b>This code has expired:</b> the event is over.
    { $title }
checkin-count = { $inside } of { $seats } are in.
checkin-not-staff = Check-in codes are scanned by staff at the door. If you come yourself, /events shows your own.
checkin-yours = This is your code. Staff scan it at the door.

# -- events: staff

staff-events = <b>Events</b>, what is coming first (Beijing time). A number opens one.
staff-events-none = No event yet. Make one with the button below; nobody sees it before you publish it.
staff-event-line =
    { $number }. <b>{ $title }</b>
    { $when } · { $state }
staff-event-untitled = without a title
staff-event-state-draft = ✎ draft
staff-event-state-published = ● { $seated } of { $seats }, { $waiting } in line
staff-event-state-unsaved = {" · "}✎ not saved yet
staff-event-state-cancelled = ✕ cancelled
staff-event-state-over = over, { $there } came
staff-event-new = ＋ New event
staff-event-edit = ✎ Change
staff-event-copy = 📄 Copy, four weeks later
staff-event-publish = ● Publish
staff-event-announce = 📣 Announce
staff-event-poster = 🖼 Poster
staff-event-people = ☰ Who comes ({ $count })
staff-event-list = ⇩ List for the door (CSV)
staff-event-cancel = ✕ Cancel the event
staff-event-discard = ✕ Throw the draft away
staff-event-sure-discard = <b>Throw the draft “{ $title }” away?</b> Nobody but staff has seen it.
staff-event-as-seen = <i>What fellows see:</i>
staff-event-missing = <b>Still missing before it can be published:</b> { $list }
staff-event-missing-title = a title
staff-event-missing-seats = seats
staff-event-missing-place = a place (for those who come in person) or a link (for those online)
staff-event-missing-past = a start that is still to come
staff-event-published = Published. Fellows see it at /events. “Announce” tells them; in a group that I am in, send /events.
staff-event-copied = This is the copy, a draft. Look it through, then publish it.
staff-event-over = This can no longer be changed: the event is over or was cancelled.
staff-event-sure-cancel =
    <b>Cancel “{ $title }”?</b>
    { $count ->
        [0] Nobody is signed up.
        [one] One person with a seat or in line is told.
       *[other] { $count } people with a seat or in line are told.
    }
    This cannot be undone.
staff-event-cancel-yes = Yes, cancel it
staff-event-cancel-no = No
staff-event-cancelled = Cancelled. Everybody is being told.
staff-step-title =
    <b>What is it called?</b> (1 of 4)
    A title in Chinese or in English; the other language can follow.
staff-step-when-both =
    <b>When?</b> (2 of 4)
    Write it as you would say it, in Beijing time: “December 6, 3pm to 5pm”, “next Wednesday 3pm”.
staff-step-when-day = <b>On which day?</b> (2 of 4)
staff-step-when-start = <b>At what time?</b> (2 of 4)
staff-step-where =
    <b>Where?</b> (3 of 4)
    An address, or the https:// link of an online room, or both. A location (📎 › Location) puts a pin on the map.
staff-step-seats-one =
    <b>How many seats?</b> (4 of 4)
    Tap, or write a number; “20, online 50” if it can be joined both ways.
staff-step-seats-both =
    <b>How many seats, in person and online?</b> (4 of 4)
    Write both: “20, online 50”.
staff-step-seats-on_site = <b>And how many seats in person?</b> (4 of 4)
staff-step-seats-online = <b>And how many online?</b> (4 of 4)
staff-step-all = All fields
staff-event-form = <b>{ $title }</b> · tap a line to change it.
staff-event-form-published = <i>What you change is shown and told when you press “Save”, all at once.</i>
staff-event-unsaved = ✎ <b>Not saved yet, nobody knows of it:</b>
staff-event-change = { $label }: { $before } → { $after }
staff-event-drop = ✕ Drop the changes
staff-event-dropped = Dropped. The event stays as it was.
staff-event-field = <b>{ $label }</b>: { $value }
staff-event-title_zh = Title (Chinese)
staff-event-title_en = Title (English)
staff-event-text_zh = Text (Chinese)
staff-event-text_en = Text (English)
staff-event-day = Day
staff-event-time = Start
staff-event-minutes = Length
staff-event-place_zh = Place (Chinese)
staff-event-place_en = Place (English)
staff-event-pin = Pin on the map
staff-event-pin-set = set
staff-event-link = Link for those online
staff-event-seats_on_site = Seats in person
staff-event-seats_online = Seats online
staff-event-cancel_until = Cancel until
staff-event-hours-before =
    { $hours ->
        [0] the start
        [one] an hour before
       *[other] { $hours } hours before
    }
staff-event-host_zh = Hosted by (Chinese)
staff-event-host_en = Hosted by (English)
staff-event-disciplines = Who may come
staff-event-everybody = everybody
staff-event-lists = Attendees who agree see each other
staff-event-minutes-value = { $minutes } min
staff-event-ask-words =
    <b>{ $label }</b>
    Write it (at most { $limit } characters). A minus sign alone empties it.
staff-event-ask-day =
    <b>Which day?</b>
    Tap one (Beijing), or write it: “December 6”, “next Wednesday 3pm”.
staff-event-ask-time =
    <b>When does it begin?</b>
    Beijing time. Tap, or write it: “15:30”, “3pm to 5pm”.
staff-event-ask-minutes =
    <b>How long?</b>
    Tap, or write the minutes.
staff-event-ask-seats =
    <b>{ $label }</b>
    Tap, or write a number from 0 to { $limit }.
staff-event-ask-cancel_until =
    <b>Until when can a seat be given back without counting as late?</b>
    Tap, or write how many hours before the start.
staff-event-ask-pin =
    <b>Where is it?</b>
    Send me the location or the venue (📎 › Location). Fellows then see a map.
staff-event-ask-disciplines =
    <b>Who may come?</b>
    Write a word (“computer sci”, “law”, “0812”) and tap the disciplines; without any, everybody may come.
staff-event-disciplines-full = { $limit } are the most. Remove one first, or let everybody come.
staff-event-pin-remove = ✕ Remove the pin
staff-event-now = Now: { $value }
staff-event-too-long = That has { $count } characters, and { $limit } is the most. Nothing was changed.
staff-event-no-day = I can’t make out a day. Try “December 6” or “next Wednesday”.
staff-event-no-time = I can’t make out a time. Try “3pm” or “15:30”.
staff-event-no-seats = I can’t make out how many. Write a number up to { $limit }, or “20, online 50”.
staff-event-no-number = I need a number from { $least } to { $most }.
staff-event-no-link = I need a link that begins with https://
staff-event-gone-by = That moment has passed.
staff-event-save = ✓ Save and tell those who come
staff-event-saved = Saved.
staff-event-saved-told =
    { $count ->
        [one] Saved. One person is told of it.
       *[other] Saved. { $count } people are told of it.
    }
staff-event-night = 🌙 It is night now (22:00 to 8:00) for some of those who have to be told.
staff-event-night-morning = ✓ Save, tell them in the morning
staff-event-night-now = Save, tell them now
staff-event-cancel-morning = Cancel it, tell them in the morning
staff-event-cancel-now = Cancel it, tell them now
staff-event-saved-morning =
    { $count ->
        [one] Saved. One person is told of it; who has night now, in the morning.
       *[other] Saved. { $count } people are told of it; who has night now, in the morning.
    }
staff-event-cancelled-morning = Cancelled. Everybody is being told; who has night now, in the morning.
staff-event-fewer = <b>Fewer seats than people who have one</b>
staff-event-fewer-way = { $way }: { $seated } have a seat, and you are about to leave { $seats }.
staff-event-fewer-choice = Either all keep theirs, and nobody new gets one until there is room; or the last to sign up move to the head of the line, and are told.
staff-event-still-missing = Not saved. Fellows who have signed up need this: { $list }
staff-event-words = • “{ $words }”
staff-event-ratings-few = How it was: told from { $fewest } answers on, so that nobody’s can be guessed.
staff-event-ratings-shown = How it was: 👍 { $good } · 😐 { $fair } · 👎 { $poor }
staff-people-undone = { $name } is not checked in any more.
staff-people-welcome = { $name } is in.
staff-people-already = { $name } was in already.
staff-people-waits = { $name } waits, and no seat is free. From ten minutes after the start the seat of who is not there is free; or you let them in all the same.
staff-people-beyond = ✓ Let them in all the same
staff-people-not_signed_up = { $name } has no seat, and none is free. Ten minutes after the start, chairs of those who have not come are for who is here.
staff-people-other_event = Too early: the doors open two hours before the start.
staff-people-expired = The event is over.
staff-people-forged = This person is no longer on the list.
staff-event-fewer-keep = All keep their seats
staff-event-fewer-move = The last move into the line
staff-event-fewer-back = Leave the seats as they were
staff-people-title = <b>{ $title }</b> · { $inside } of { $seated } are in
staff-people-none = Nobody has signed up yet.
staff-people-hint = Tap a name to check somebody in.
staff-list-caption =
    { $count ->
        [one] <b>{ $title }</b>: one name, as of now. Works without a network; delete it afterwards.
       *[other] <b>{ $title }</b>: { $count } names, as of now. Works without a network; delete it afterwards.
    }
staff-list-name = name
staff-list-username = Telegram
staff-list-way = how
staff-list-state = state
staff-list-place = in line
staff-list-in = checked in (Beijing time)
staff-list-state-seated = seat
staff-list-state-offered = seat offered
staff-list-state-waiting = in line
poster-name = Zhanyou · for postdoctoral fellows in Chongqing
poster-when = Time
poster-where = Place
poster-host = Host
poster-scan-here = Scan to sign up
poster-or-open = or open in Telegram
poster-to-print = For the printer: A4 at full size.
poster-scan = Scan it, or open { $link }

# -- events: small words

event-more = More ›
event-group-hint = <i>The button signs you up; where I am an administrator, a 👍 does, too. If we haven’t talked yet, take the button: it leads you to me.</i>
event-joined-seated = You’re in{ $way }! The details are in our private chat.
event-joined-waiting = All seats are taken just now; you are number { $place } in line{ $way }. I’ll write to you in private.
event-joined-offered = A seat is held for you{ $way }; see our private chat.
event-joined-other = You asked for the other way of attending: see our private chat.
told-event-why-interests = <i>You get this because it is about what you work on.</i>
told-event-why-discipline = <i>You get this because it is for your discipline.</i>
event-nameless = somebody
event-rated-good = 👍 Good to hear, thank you.
event-rated-fair = 😐 Thank you. The next one shall be better.
event-rated-poor = 👎 Thank you for saying so.
event-quiet-done = No more reminders of this event.
event-button-over = This is over, or no longer yours. /events shows how it stands.
event-offer-over = This offer has ended. /events shows how it stands.
event-off = This event was called off.
event-now-cancelled = You have given this back. Should you change your mind: /events
event-now-late = You have given your seat back. Thank you for telling, even late.
event-now-declined = All right; the seat is free for somebody else.
event-now-missed = This offer has ended. You can sign up again: /events
event-changed-pin = 📍 The pin on the map has moved.
event-changed-link = 🔗 The link for those online is a new one; the event’s card has it.
event-changed-kept = { $way }: no more seats are given. Yours stays; the event’s card shows what else there is.
event-switch-on_site = ✋ Rather come in person
event-switch-online = 💻 Rather join online
event-switch-wait_on_site = ⏳ Rather wait for a seat in person (at the end)
event-switch-wait_online = ⏳ Rather wait for a seat online (at the end)
event-switched = Changed: { $way }. What you had before is free for somebody else.
event-switched-line = You now wait in the other line: { $way }. Your place in the first one is gone.
event-not-switched = { $way }: no seat is free for you just now. What you have stays as it is.
event-other-free = { $way }: a seat is free. Would you rather have it? What you have stays until you take it.
event-other-full = { $way }: no seat is free for you just now. What you have stays as it is.
event-moment = ccc, MMMM d, y, HH:mm
event-in-beijing = { $moment } (Beijing)
told-event-reminder-today =
    ☕ <b>Today: { $title }</b>
told-event-offer-over-missed = The seat at <b>{ $title }</b> was held for you, and the time for it is over. No harm done; you can sign up again: /events
told-event-offer-over-fewer = I’m sorry: there are fewer seats at <b>{ $title }</b> now, so the one that was held for you is not free after all. You are number { $place } in line, where you were.
told-event-offer-over-earlier = <b>{ $title }</b> begins earlier, so soon that I can hold no seat for you any more. It goes to whoever takes it first, you too: /events
told-event-moved = I’m sorry: <b>{ $title }</b> has fewer seats now, and yours is among those that had to go. You are number { $place } in line, before everybody who only waits, and get the next seat that is free.
told-event-way-seated = <b>{ $title }</b> has no more seats of your kind. Instead you have one of the other: <b>{ $way }</b>.
told-event-way-waiting = <b>{ $title }</b> has no more seats of the kind that you wait for. You are number { $place } in the other line: <b>{ $way }</b>.
told-event-let-in = ✅ <b>{ $title }</b>: you were let in at the door, and are not in line any more. Enjoy it!
told-event-vain = <b>{ $title }</b> is over, and no seat became free for you. I’m sorry. What else is coming: /events
button-event-accept = ✓ Take the seat
button-event-decline = No, thank you
button-event-still = ✓ Yes, I’ll come
button-event-cannot = I can’t come
button-event-leave = Give it up
button-event-keep = Keep it
button-event-on_site = { event-switch-on_site }
button-event-online = { event-switch-online }
button-event-wait_on_site = { event-switch-wait_on_site }
button-event-wait_online = { event-switch-wait_online }
button-event-code = 🎫 My check-in code
button-event-calendar = 📅 For my calendar
button-event-quiet = 🔕 No more reminders
button-event-good = 👍 Good
button-event-fair = 😐 So-so
button-event-poor = 👎 Not for me
button-event-wish = 🤝 Stay in touch
button-event-unwish = ✓ Stay in touch

# -- what staff write to those who come

notes-open = ⏰ Messages before it ({ $notes })
notes-title =
    <b>{ $title }</b> · messages to those who have a seat
    They move with the event, reach those who get a seat later, and stop when it is called off. Tap a number to open one.
notes-line-planned =
    { $number }. { $when }
    “{ $said }”
notes-line-missed =
    { $number }. { $when } · this hour has passed, so it does not go out
    “{ $said }”
notes-line-sent =
    { $number }. { $when } · sent to { $told }
    “{ $said }”
note-new = ＋ New message
note-remove = ✕ Remove it
note-removed = Removed.
note-when =
    { $days ->
        [0] on the day, { $time }
        [one] the day before, { $time }
       *[other] { $days } days before, { $time }
    }
note-ask-when =
    <b>When shall it go out?</b>
    Tap, or write it: “the day before 18:00”, “on the day 9:00”. Beijing time.
note-ask-text =
    <b>What shall it say?</b>
    For instance: bring your badge. { $limit } characters at most; in Chinese or English, the other can follow.
note-no-when = I can’t make that out. Try “the day before 18:00”.
note-not-ahead = That moment has passed, or is not before the event.
note-head-before = <b>{ $title }</b> · { $when }
note-head-thanks =
    <b>{ $title }</b> · thanks to those who came
    { $count ->
        [0] Nobody came.
        [one] It goes to one person.
       *[other] It goes to { $count } people.
    }
note-has-file = 📎 With your file.
note-hint = <i>Write a text and it takes the place of the one in its language; a link can stand in it. Send me a file (slides, for instance), and it goes along.</i>
note-unlooked = <i>Nobody was checked in, so it goes to all who had a seat.</i>
note-unfile = ✕ Without the file
note-change-when = ✎ When
note-send-before = ✓ Send it then
note-send-thanks = ✓ Send now
note-planned = It goes out then.
note-thanked =
    { $count ->
        [0] Nobody can be written to.
        [one] On its way to one person.
       *[other] On its way to { $count } people.
    }
note-thank = 🙏 Thanks and slides
note-thanks-told =
    { $thanked ->
        [one] 🙏 Thanks were sent to one person.
       *[other] 🙏 Thanks were sent to { $thanked } people.
    }
note-thanks = Thank you for coming to “{ $title }”! It was good to have you there. We hope to see you at the next one.
told-event-note =
    ☕ <b>{ $title }</b>

    { $words }

# -- an event that comes again

series-open = 🔁 Series
series-title = 🔁 <b>{ $title }</b>
series-weeks =
    { $weeks ->
        [one] every week
       *[other] every { $weeks } weeks
    }
series-nth =
    { $nth ->
        [1] each month on the first { $weekday }
        [2] each month on the second { $weekday }
        [3] each month on the third { $weekday }
        [4] each month on the fourth { $weekday }
        [5] each month on the fifth { $weekday }
       *[last] each month on the last { $weekday }
    }
series-day = EEE, MMMM d, y
series-ask-how =
    <b>How often does it come again?</b>
    Tap, or write it: “every two weeks, 6 times”, “every fourth Thursday”.
series-ask-times = <b>How many times more?</b>
series-ask-ready = Each is an event of its own, with the same words, and can be changed alone.
series-not-read = I can’t make that out. Try “every two weeks, 6 times”; { $most } times is the most.
series-draft =
    { $count ->
        [one] ＋ Make one draft
       *[other] ＋ Make { $count } drafts
    }
series-publish =
    { $count ->
        [one] ● Publish it
       *[other] ● Publish all { $count }
    }
series-drafted =
    { $count ->
        [one] One draft is made. Open it to publish it.
       *[other] { $count } drafts are made. Open each to publish it.
    }
series-published =
    { $count ->
        [one] One event is published.
       *[other] { $count } events are published.
    }

# -- what an event asks of who comes

staff-event-questions = Questions at sign-up
staff-event-ask-questions =
    <b>What do you need to know of who comes?</b>
    For instance: name on the badge, plate number. A question a line, three at most; it is asked once the seat is taken. Answers stand in the list for the door, and are erased a week after the event. A minus sign alone means none.
staff-event-no-questions = { $most } questions at most, a line each, of { $limit } characters.
event-questions = ✎ What the event asks
event-questions-title = <b>{ $title }</b> asks
event-questions-line = { $number }. { $question }: { $answer }
event-questions-ask = ✎ <b>{ $asked }</b> Write your answer ({ $limit } characters at most).
event-questions-done = ✓ All is answered. Tap a number to change an answer.
event-questions-hint = <i>Your seat is yours in any case. Staff at the door read your answers; a week after the event they are erased.</i>
event-questions-over = Nothing is asked here any more.
told-event-questions =
    ✎ <b>{ $title }</b> would like to know: { $list }
    Your seat is yours in any case; it makes the door quicker.
button-event-answer = ✎ Answer
checkin-answer = { $question }: { $answer }
