## Campaigns and announcements

# -- events: small words

campaign-out-signed-up = have signed up already
campaign-out-gave-back = gave their seat or place back, or let an offer pass
campaign-out-no-seat = have no seat (any more)
campaign-out-field = are of other disciplines than it is for

# -- campaigns: one message to many

campaign-name = 📣 <b>{ $name }</b>
campaign-going =
    { $count ->
        [0] <b>Nobody</b> gets it as it is.
        [one] <b>One person</b> gets it:
       *[other] <b>{ $count } people</b> get it:
    }
campaign-few = <b>Fewer than { $fewest } people</b>, or nobody, would get it. That is too few to say how many, or to send it: it would tell what is in somebody’s profile. Please choose more.
campaign-left-out =
    { $count ->
        [0] Left out:
       *[other] Left out: { $count }
    }
campaign-part = • { $what }: { $count }
campaign-part-few = • { $what }: a few, who are not counted here
campaign-read-en = { $count } read English
campaign-read-zh = { $count } read Chinese
campaign-language-en = English
campaign-language-zh = Chinese
campaign-why-interests = Fits their interests
campaign-why-follows = Follow the workstation
campaign-why-discipline = The same discipline
campaign-why-all = Asked for all topics
campaign-why-attendee = Come to the event
campaign-why-host = Hosts
campaign-why-fellow = Fellows
campaign-why-other = Everybody else
campaign-out-paused = on a pause
campaign-out-unreachable = have blocked the bot
campaign-out-erased = have left
campaign-out-no-consent = have not agreed to the present consent
campaign-out-excluded = do not want this workstation to see them
campaign-out-digest = want topics in the weekly digest only
campaign-out-never = want no topics
campaign-out-dismissed = have put it aside
campaign-out-interested = are interested already
campaign-out-own = are hosts of the workstation
campaign-out-conditions = ruled it out by their conditions
campaign-out-before = have had it before
campaign-out-over = it was over, or no longer for them
campaign-out-stopped = it was stopped before
campaign-out-expired = could not be sent for too long
campaign-flag-good = Good matches only
campaign-flag-again = Also those who had it
campaign-only-disciplines = Only these disciplines: { $disciplines }
campaign-only-districts = Only those who would work in: { $districts }
campaign-disciplines = By discipline
campaign-districts = By district
campaign-ask-disciplines = <b>Only to people of which disciplines?</b> Nothing ticked means all of them.
campaign-ask-districts = <b>Only to people who would like to work where?</b> Nothing ticked means everywhere.
campaign-ask-few = Shown is what at least { $fewest } people have named.
campaign-names = First names
campaign-first = <b>The first { $count } who get it</b>
campaign-first-line = • { $name }
campaign-first-narrowed = Names are shown only where nothing is narrowed down, and never for a topic or an event: who gets it tells what somebody has written in their profile.
campaign-start = Set a time
campaign-ask-day = <b>On which day shall it go out?</b>
campaign-ask-hour = <b>At what time (Beijing)?</b> Between 22:00 and 08:00 nothing is sent.
campaign-at-once = At once
campaign-preview = See the message
campaign-preview-en = Whoever reads English gets exactly this:
campaign-preview-zh = Whoever reads Chinese gets exactly this:
campaign-takes = At Telegram’s pace it takes about { $time }.
campaign-seconds = { $count } s
campaign-minutes = { $count } min
campaign-moment = { $day }, { $time }
campaign-begins = It begins on { $at } (Beijing).
campaign-begins-morning = It is quiet hours now: it begins on { $at } (Beijing).
campaign-waits = It is quiet hours: it goes on at { $at } (Beijing).
campaign-send = Send to { $count } ›
campaign-sure =
    { $count ->
        [one] <b>{ $name }</b> goes to one person.
       *[other] <b>{ $name }</b> goes to { $count } people.
    }
campaign-yes = ✉ Yes, send to { $count }
campaign-not-yet = Not yet
campaign-nothing-to-send = There is nothing to send yet.
campaign-too-long = The message has { $count } characters, and { $limit } is the most. Please shorten it; nothing is sent as it is.
campaign-changed = Somebody joined or left just now, so the number is another one. Please look again.
campaign-confirmed =
    { $count ->
        [one] ✓ Confirmed for one person. Below you see how it goes on.
       *[other] ✓ Confirmed for { $count } people. Below you see how it goes on.
    }
campaign-bar = { $bar } { $percent } %
campaign-numbers = 🟩 sent { $sent } · 🟥 blocked { $blocked } · 🟪 failed { $failed } · 🟨 uncertain { $uncertain } · 🟦 left { $left }
campaign-running = About { $time } left.
campaign-held = ⏸ <b>{ $name }</b> is held: something went wrong on my side (<code>{ $place }</code>). Nothing more goes out until one of you lets it go on.
campaign-late = ⏸ <b>{ $name }</b> should have gone out hours ago, while I was not running. Is it still true? Nothing goes out until one of you lets it go on.
campaign-paused = Held. Nothing goes out until staff let it go on.
campaign-stopped = Stopped. All { $count } are accounted for.
campaign-done = Done. All { $count } are accounted for.
campaign-sure-stop = Stop for good? The { $count } who are left will not get it.
campaign-do-pause = ⏸ Hold
campaign-do-resume = ▶ Go on
campaign-do-stop = ⏹ Stop
campaign-do-end = Yes, stop it
campaign-do-back = No
campaign-do-report = Report
campaign-do-csv = The list (CSV)
campaign-do-who = Uncertain ({ $count })
campaign-do-again = Send to these { $count } again
campaign-too-late = That is decided already.
campaign-gone = This is no longer there, or has been sent already.
campaign-report = 📊 <b>{ $name }</b>
campaign-adds-up = ⬜ Together with those left out, that is everybody: { $count }.
campaign-adds-up-few = ⬜ Together with those left out, but for the few who are not counted, that is everybody: { $count }.
campaign-from-to = From { $start } to { $end } (Beijing).
campaign-csv =
    { $count ->
        [one] One line. It holds personal data: keep it where only staff can read it.
       *[other] { $count } lines. They hold personal data: keep them where only staff can read them.
    }
campaign-uncertain =
    { $count ->
        [one] <b>Uncertain: 1.</b> The line dropped while it was sent, so nobody can say whether it arrived.
       *[other] <b>Uncertain: { $count }.</b> The line dropped while it was sent, so nobody can say whether it arrived.
    }
    Whoever did get it would get it twice.
campaign-none-uncertain = Nobody is uncertain (any more).
campaign-person = • { $name }
campaign-more = … and { $count } more
campaign-again = ✓ It goes to { $count } again.
campaign-again-not = Nothing more was sent: the list has changed since. The report has the new one.
campaign-column-number = No.
campaign-column-person = Telegram id
campaign-column-name = Name
campaign-column-username = Username
campaign-column-state = What became of it
campaign-column-at = When (Beijing)
campaign-state-sent = sent
campaign-state-blocked = blocked
campaign-state-failed = failed
campaign-state-uncertain = uncertain
campaign-state-left = left
campaign-state-out = left out
campaigns-title = <b>What was sent</b>. A line shows how it went.
campaigns-none = Nothing has been sent to many yet.
campaign-line-scheduled = 🕗 { $name }
campaign-line-running = ✉ { $name }
campaign-line-paused = ⏸ { $name }
campaign-line-stopped = ⏹ { $name }
campaign-line-done = ✓ { $name }
announce = 📣 From the park’s staff
announce-only-en = (This announcement is in English only.)
announce-only-zh = （本通知只有中文。）
announce-title = <b>An announcement</b>
announce-to-event = For those who come to <b>{ $name }</b>: who has a seat when it goes out. Who only waits does not count.
announce-ask = Write it as a message, formatting included. Whoever reads the other language gets the same text with a line that says so, until you add theirs.
announce-now-en = In English:
announce-now-zh = In Chinese:
announce-next-en = What you write now is the <b>English</b> text.
announce-next-zh = What you write now is the <b>Chinese</b> text.
announce-in-en = ✎ English
announce-in-zh = ✎ Chinese
announce-clear = ✕ Clear it
announce-to-attendees = To those who come to an event
announce-audience = Who gets it ›
announce-events = <b>To those who come to which event?</b>
announce-no-events = No event is coming.
announce-noted = Noted: { $count } of { $limit } characters, heading included.
announce-too-long-kept = With its heading that makes { $count } characters, and { $limit } is the most: an announcement is one message. What you had written before is kept.
announce-too-much = That is more than I can hold for you here; what you sent last is not kept. An announcement is one message of { $limit } characters at most.
announce-second = And now you sent:
announce-which = Does it replace what was there, or go below it? Both together, heading included, make { $count } of { $limit } characters.
announce-replace = Replace
announce-add = Add below
announce-leave = Leave as it was
announce-too-long = With its heading that makes { $count } characters, and { $limit } is the most. Nothing was changed; please send a shorter one.
