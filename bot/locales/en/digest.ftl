## The weekly digest

# -- digest: once a week, what is new

digest-title = 🗞 <b>What is new for you</b>
digest-part-waiting = <b>Yours</b>
digest-part-events = <b>Coming up, with seats</b>
digest-part-matches = <b>New or changed, and close to your field</b>
digest-part-fellows = <b>Fellows who may fit, without their names</b>
digest-line = { $number }. { $line }
digest-under = {"   "}{ $line }
digest-why = why: { $reason }
digest-changed = changed: { $list }
digest-workstation = <b>{ $name }</b>
digest-topic = 📌 <b>{ $title }</b>
digest-topic-until = until { $day }
digest-event = ☕ <b>{ $title }</b>
digest-event-online = online
digest-event-seats =
    { $count ->
        [one] one seat left
       *[other] { $count } seats left
    }
digest-seat-offered = a seat is held for you until { $until }: open it to say yes or no
digest-seat-seated = you have a seat
digest-seat-waiting = you are in line
digest-request-fellow-invited = ✉ Someone at <b>{ $station }</b> would like to talk to you; they wait for your answer until { $day }
digest-request-fellow-asked = ✉ Your request to <b>{ $station }</b> has no answer yet; it stays open until { $day }
digest-request-host-asked = ✉ A fellow who asked for <b>{ $station }</b> waits for your answer until { $day }
digest-fellow = 👤 For <b>{ $station }</b>
digest-field-name = name
digest-field-directions = research directions
digest-field-focus = the host’s field
digest-field-disciplines = disciplines
digest-field-level = level
digest-field-district = place
digest-field-sector = sector
digest-field-benefits = benefits
digest-field-title = title
digest-field-text = description
digest-field-funding = funding
digest-field-deadline = deadline
digest-field-time = time
digest-field-place = place
digest-field-state = where it stands
digest-open = { $number } ›
digest-useful = 👍
digest-not = 👎
digest-useful-said = 👍 ✓
digest-not-said = 👎 ✓
digest-invite = { $number } · Invite to talk
digest-invited = { $number } · Invited ✓
digest-footer = /digest changes when this comes, or stops it.
digest-footer-first = This is your first digest. The next ones come { $when } ({ $zone }), and only when there is something new. /digest changes that, or stops it.
digest-useful-noted = Noted. More like this.
digest-not-noted = Noted. Less like this.
digest-taken-back = Taken back.
digest-gone = That is no longer here.
digest-invite-noted = They are asked first, and see that it is your workstation. You hear from me if they would like to talk.
digest-invite-open = There is an introduction between you under way already.
digest-invite-over = This fellow can no longer be invited.
digest-invite-often = You have invited many fellows this month. Let’s wait for their answers.
digest-note =
    For four weeks nothing new has come up that fits your profile, so I have kept quiet.

    Does it still say what you are looking for?
digest-note-fits = ✓ Yes, it fits
digest-note-change = ✎ Change it
digest-note-off = No more digests
digest-note-fits-done = Good. I’ll write when there is something for you.
digest-note-change-done = Let’s look at it.
digest-note-off-done = All right, no more digests. /digest starts them again.
digest-settings = <b>Your digest</b>
digest-settings-what = New workstations and topics that fit you, coffee clubs with seats, and what waits for your answer: seven lines at most. When there is nothing new, nothing comes.
digest-when-weekly = on { $weekday }s at { $hour }
digest-when-fortnightly = every other week, on { $weekday }s at { $hour }
digest-when-monthly = on the first { $weekday } of the month at { $hour }
digest-when-off = never
digest-now = It comes <b>{ $when }</b> ({ $zone }).
digest-now-off = It is <b>switched off</b>.
digest-next = The next one is due on { $next }.
digest-none-stopped = The park’s staff have stopped all digests for now; none comes until they start again.
digest-none-quiet = You are on a pause; none comes until it ends. /pause
digest-paused-until = Paused until { $until }.
digest-shown-on = Hosts may see you in their digest, without name or contact: your field, your interests and why you may fit. If one would like to talk, you are asked first.
digest-shown-off = Hosts do not see you in their digest.
digest-host-on = As a host you are shown new fellows who may fit your workstation.
digest-host-off = As a host you are shown no fellows.
digest-said =
    { $said ->
        [one] You called one thing useful or not; that weighs a little in what you are shown.
       *[other] You called { $said } things useful or not; that weighs a little in what you are shown.
    }
digest-show-now = Show me now
digest-often = How often
digest-day = Weekday
digest-hour = Hour
digest-zone = Time zone
digest-pause = Pause until …
digest-unpause = End the pause
digest-show-me = ☐ Show me to hosts, without name
digest-hide-me = ☑ Shown to hosts, without name
digest-host-start = ☐ Show me fellows who may fit
digest-host-stop = ☑ Fellows who may fit
digest-reset = Forget what I called useful or not
digest-reset-done = Forgotten.
digest-saved = Saved.
digest-often-ask = How often would you like it?
digest-frequency-weekly = Weekly
digest-frequency-fortnightly = Every two weeks
digest-frequency-monthly = Monthly
digest-frequency-off = Never
digest-day-ask = On which day?
digest-hour-ask = At what time, where you are ({ $zone })?
digest-zone-ask = Where are you? Choose, or type a city or a country (such as <i>Munich</i>), or the difference to UTC (such as <i>UTC+8</i>).
digest-zone-none = I know no time zone by “{ $words }”. A bigger city nearby, the country, or the difference to UTC (UTC+8) will do.
digest-zone-several = Which one is it?
digest-zone-many = “{ $words }” could be { $count } places. Please be more precise.
digest-pause-ask = Until which day shall I pause the digest? Everything else goes on.
digest-nothing-now = Nothing new for you since you last looked. That is also when the weekly digest stays away.
digest-barred-no-profile = I don’t know your field yet, so I can’t tell what is new for you. /profile takes two minutes.
digest-barred-paused = You are on a pause: /pause ends it.
staff-digest-title = <b>The weekly digest</b>
staff-digest-next = The next ones are due on { $at } (Beijing).
staff-digest-none = None is due.
staff-digest-stopped = ⏹ All digests are <b>stopped</b>. What falls due meanwhile goes out once they start again, one a person.
staff-digest-week =
    If all who are due within a week got theirs now: { $digests } a digest, { $notes } the note after four quiet weeks, { $none } nothing.
staff-digest-count = Count for the coming week
staff-digest-stop = ⏹ Stop all digests
staff-digest-sure = <b>Stop all digests?</b> Nobody gets one until they are started again{ $count ->
    [0] .
    [one] ; one person has one due this week.
   *[other] ; { $count } people have one due this week.
}
staff-digest-yes = ⏹ Yes, stop them all
staff-digest-no = No
staff-digest-start = ▶ Start digests again
staff-digest-preview-en = Preview in English
staff-digest-preview-zh = Preview in Chinese
staff-digest-preview-of = <i>A preview for a made-up fellow whose field is { $field }, who has seen nothing yet.</i>
staff-digest-preview-nothing = There is nothing that a preview could show.
staff-digest-runs = <b>Last runs</b> (Beijing time)
staff-digest-run = { $at }: { $sent } sent, { $waiting } under way, { $failed } not delivered, { $nothing } with nothing to say
staff-digest-run-failed = { $at }: of those not delivered: { $list }
staff-digest-state-blocked = blocked { $count }
staff-digest-state-failed = failed { $count }
staff-digest-state-expired = too late { $count }
staff-digest-state-cancelled = called off { $count }
staff-digest-state-uncertain = uncertain { $count }
