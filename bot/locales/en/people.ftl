## People: the first minutes, consent, privacy, a pause, roles

# -- the first minutes

consent-hello-fellow =
    <b>Hello, I’m Zhanyou (站友).</b>
    I help postdoctoral fellows find a research workstation in Chongqing that fits them, and I tell you why.
consent-hello-host =
    <b>Hello, I’m Zhanyou (站友).</b>
    I bring postdoctoral fellows who fit to the research workstations of Chongqing.
consent-hello-staff =
    <b>Hello, I’m Zhanyou (站友).</b>
    The park keeps in touch with fellows and workstations through me.
consent-as-fellow = <b>As a fellow</b>
consent-as-host = <b>As a host</b>
consent-as-staff = <b>As staff</b>
consent-short-fellow =
    • <b>What I keep:</b> your Telegram id, name and username; the name you go by, the year of your doctorate, your disciplines, interests and wishes; what you save, ask for and sign up for.
    • <b>Who sees it:</b> when you ask for an introduction, that workstation’s host sees your field, your interests and your few words, and your name only after saying yes. You can name workstations that never see you.
consent-short-host =
    • <b>What I keep:</b> your Telegram id, name and username; which workstation you are the host of; how you answered requests, the topics that you write, and what you sign up for.
    • <b>Who sees it:</b> a fellow whose request you accept sees your name. The park’s staff know that you are the host.
    • <b>What you see</b> of a fellow is for this introduction alone. Please don’t pass it on.
consent-short-staff =
    • <b>What I keep:</b> your Telegram id, name and username; that you are staff; what you sign up for; and what you do as staff, which stays, so that decisions can be traced.
    • <b>Who sees it:</b> other staff see your name and role.
    • <b>What you see</b> of others is for the park’s work alone. Please don’t pass it on.
consent-short-common =
    • <b>Abroad:</b> what we write to each other passes through Telegram’s servers outside China.
    • <b>How long:</b> until you leave; /forget erases it at once. After two years without you I ask once, and erase it 30 days later if I hear nothing.
    • <b>Who is responsible:</b> { $responsible }
consent-responsible = { $name }, { $contact }
consent-responsible-none = nobody is named yet. This is a trial; please don’t enter anything real.
consent-details = <b>In detail</b>
consent-details-fellow =
    <b>What for:</b> to find workstations and topics for you, also in a weekly digest that you can stop; to introduce you where you ask; to keep your seat at events, remind you, and tell you whom to talk to there; to pass on what the park’s staff announce (/pause stops it).
    <b>A host</b> belongs to the workstation that you ask, which answers for what it receives. Your contact is given only if you wish. What I then pass on between you is not stored.
    <b>Without your name:</b> hosts’ digests show your field and interests only after you turned that on in /digest.
    <b>Events:</b> once you sign up, staff see your name, for the door. Others see it on the list, or are told that you are worth talking to, only if you wish.
    <b>Staff</b> otherwise see your Telegram name, username, id and role.
    <b>The ranking</b> is done by a program from words and their meaning, always with its reasons; it decides nothing for anybody.
consent-details-host =
    <b>What for:</b> to pass requests on to you and remind you of them; to release your topics, once staff have read them; a weekly digest that you can stop; to keep your seat at events; to pass on what the park’s staff announce (/pause stops it).
    Your contact is given to a fellow only if you wish. What I then pass on between you is not stored. Before you accept, a fellow knows only that there is a host.
consent-details-staff =
    <b>What for:</b> so that you can look after hosts, topics, events and announcements, and so that it can be found out who decided what; to tell you what is new in the park, and what has failed; to keep your seat at events.
consent-details-common =
    <b>Abroad:</b> the recipient is Telegram; telegram.org/privacy has its name, address and contact. It carries and keeps our chat: all that you send me and I send you. You can delete the chat in Telegram, and use your rights as that page says. If you’d rather not, tap “No, thank you”.
    <b>Backups:</b> after an erasure, copies in backups are gone within 30 days.
    <b>Your rights:</b> /privacy shows what is stored and who saw it, /export gives you a copy, /profile corrects it, /forget takes your yes back and erases it. You can also turn to who is responsible, or complain to the Cyberspace Administration.
consent-end = Before you agree, I keep none of this.
consent-yes = I agree
consent-no = No, thank you
consent-other-language = 中文
consent-declined = All right. Nothing was stored. Should you change your mind, send /start.
consent-declined-newer = All right. What you told me before stays, but I no longer use it, show it to anybody, or write to you. /start takes it up again, /forget erases it.
consent-declined-part = All right. Everything else stays as it is.
consent-first = Before I can keep anything you tell me, I need your yes.
consent-written = Please read this and tap “I agree” at the end: a written yes does not count, and what you just sent is not kept.
consent-part = Before you fill in a profile, please read this part, too, and agree.
consent-part-tapped = So far you have agreed to what concerns a host or staff. This is for fellows: please read that part, too. With your yes it is done.
consent-thanks-tapped = Thank you. It is done.
consent-thanks = Thank you. Your menu is below, where you write; it folds away.
consent-thanks-link = Thank you. Here is what you came for.
consent-thanks-again = Thank you. /help shows what I can do.
consent-changed = What I promise has changed since you agreed. Please read it once more. Until you agree I don’t use what you told me before, and store nothing new.
welcome-back = Good to see you again, { $name }.
welcome-back-nameless = Good to see you again.
language-ask = Which language shall I use?
language-set = From now on I’ll write in English.
command-start = Begin
command-matches = Workstations that fit you
command-profile = Your field and wishes
command-workstations = Browse all workstations
command-requests = My requests for an introduction
command-events = Coffee clubs and other events
command-pause = Be left in peace
command-language = 中文 / English
command-privacy = What is stored about you
command-host = Requests to my workstation
command-staff = Staff
command-help = What I can do
command-cancel = Close what is open
bot-description =
    Tell me your field once, and see which of Chongqing’s postdoctoral research workstations fit you, and why.
bot-about = Workstations of Chongqing for postdoctoral fellows, with reasons. 重庆博士后科研工作站，说得出理由。

# -- the menu below the text field

menu-matches = ⭐ My matches
menu-topics = 🧩 Topics
menu-events = ☕ Events
menu-requests = ✉ My requests
menu-profile = 👤 My profile
menu-host = 📥 My workstation
menu-digest = 🗞 Weekly digest
menu-staff = 🛠 Staff
menu-help = ❓ Help
menu-write = Write, or tap below

# -- privacy

privacy =
    <b>What is stored about you</b>
    You agreed on { $date } (version { $version }). Who is responsible: { $responsible }
    { $list }

    “Until you leave” is until /forget, or until you haven’t come for two years. Copies in backups are gone after { $days } days at most.

    /seen – who saw what of you, and when
    /export – everything, as a file
    /forget – erase everything
    /pause – be left in peace
privacy-stranger =
    <b>You never agreed, and yet I keep</b>
    { $list }

    /export – everything, as a file
    /forget – erase everything
seen =
    <b>Who saw what of you</b>
    { $list }

    Workstations and roles, not single people.
seen-nobody = Nobody has seen anything of you yet.
seen-request = • { $day }: the host of { $name } – your field, your interests and your few words
seen-name = • { $day }: the host of { $name } – your name, and the contact that you offered
seen-host-name = • { $day }: the fellow who asked for { $name } – your name, and the contact that you offered
seen-digest = • { $day }: the host of { $name } – your field and interests in a digest, without your name
seen-door = • { $day }: the park’s staff – the list of who signed up for “{ $name }”
seen-in = • { $day }: the park’s staff – your name, when they let you in at “{ $name }”
seen-announced = • { $day }: the park’s staff – your name in the list of those whom an announcement went to
seen-listed = • { $day }: the others at “{ $name }” – your name on the list
seen-pairs = • { $day }: { $count } who came to “{ $name }” – your name and interests, as somebody to talk to
seen-staff = • { $day }: the park’s staff – looked up your Telegram name, username, number and role
seen-desk = • { $day }: the park’s staff – a question that you sent them, without your name
privacy-nothing = I have stored nothing about you. /start begins.
privacy-erased = I have stored nothing about you but your Telegram number and { $day }, the day on which you were erased. That stays until { $until }, so that a restore from a backup erases you again.
privacy-users = <b>Your Telegram number, name, username, language, consent</b>: to talk to you; until you leave
privacy-consents = <b>Which version and part of the consent you agreed to, and when</b>: to show that you did; until you leave
privacy-profiles = <b>Your profile</b>: to rank workstations for you; until you leave
privacy-interests = <b>Your interests, message by message</b>: to rank workstations for you; until you leave
privacy-choices = <b>Workstations you saved or dismissed</b>: so that the ranking learns; until you leave
privacy-fsm = <b>Which screen is open</b>: so that a restart loses nothing; until it is closed or you leave
privacy-updates-seen = <b>Messages of yours that are being worked on, or failed</b>: so that none is lost; gone when done, failed ones after 30 days
privacy-hosts = <b>That you are a host, and of which workstation</b>: to show you its requests; until the role ends or you leave
privacy-staff = <b>That you are staff</b>: to show you the staff menu; until the role ends or you leave
privacy-invites = <b>Which invitation you made or opened</b>: to know who let whom in; until you leave
privacy-erasures = <b>That you had left once, and when</b>: so that a restore from a backup erases what was there then; 30 days
privacy-requests = <b>Introductions you asked for or answered, with your few words and the reasons you let the host read</b>: to introduce you; until you leave
privacy-request-sides = <b>What you agreed to and how it went</b>: to introduce you as you wish; until you leave
privacy-relays = <b>Which message belongs to which introduction, as numbers</b>: to pass on your replies, whose content is not stored; until you leave
privacy-deliveries = <b>What kind of message I sent you and when, and which of yours went to the park’s staff; not the words</b>: so that none is lost or doubled; 180 days
privacy-audit = <b>What you did in introductions and roles, in codes</b>: so that decisions can be traced; until you leave, what you did as staff for good
export-caption = Everything stored about you. JSON, opens in any text editor.
forget-ask =
    <b>Erase everything?</b>
    This goes: { $erased }.
    Whoever is in an open request with you hears that it ended. This cannot be undone.
forget-yes = Erase everything
forget-no = Keep it
forget-kept = Nothing was erased.
forget-done =
    <b>Done. You’re forgotten.</b>
    Everything that was listed is erased.

    Kept:
    { $kept }
    • copies in backups, until { $until }, since a backup cannot be changed one by one; a restore erases you again
    • what I wrote to others that names you (requests, introductions, lists of events, what I passed on), in their chats, where I cannot erase it
    • this chat, in your Telegram until you delete it there
forget-users = your consent, language and name
forget-consents = the record of your consents
forget-profiles = your profile
forget-interests = your interests
forget-choices = saved and dismissed workstations
forget-fsm = your place in the conversation
forget-updates-seen = messages not yet worked through
forget-hosts = your place as a host
forget-staff = your place as staff
forget-invites = your name on invitations
forget-requests = your requests for an introduction
forget-request-sides = what you agreed to share in introductions
forget-relays = which messages belong to your introductions
forget-deliveries = the record of messages to you, and those that were waiting
forget-audit = what was noted about you
kept-erasures = • your Telegram number with today’s date, for { $days } days: so that a restore erases you again
kept-audit = • what you did as staff, with your Telegram number: so that decisions about others stay accountable
kept-requests = • that requests to your workstation were answered, without by whom

# -- staff

staff-title =
    <b>Staff</b>
    What would you like to look after?
staff-hosts = Hosts and invitations
staff-team = Staff
staff-find = Find a person
staff-waiting-count = Requests that wait for a host ({ $waiting })
staff-aside-count = Updates set aside ({ $aside })
staff-stations =
    <b>Hosts</b>
    Write a part of a workstation’s name to invite a host for it.
staff-stations-with-hosts = These have a host:
staff-stations-no-hosts = No workstation has a host yet.
staff-stations-found = For “{ $words }”:
staff-stations-none = I know no workstation like “{ $words }”.
staff-hosts-title = <b>Hosts of { $station }</b>
staff-team-title = <b>Staff</b>
staff-person-line = • { $name } { $note }
staff-nobody = Nobody yet.
staff-host-away = (takes no requests until { $day })
staff-host-unreachable = (cannot be told anything now: has blocked the bot, or not agreed anew)
staff-by-settings = (by the operator’s settings)
staff-invite-line = • an open invitation, good until { $day }
staff-make-link = ＋ Make an invitation
staff-revoke = ✕ { $name }
staff-revoke-invite = ✕ invitation until { $day }
staff-invite-revoked = The invitation is worthless now.
staff-link =
    <b>An invitation for { $what }</b>
    Give this link to one person. It works once, until { $day }. Whoever opens it first has it, so send it to nobody else. They read your Telegram name, as that of who invites.

    { $link }
staff-link-host = a host of { $name }
staff-link-staff = a member of staff
staff-link-copy = Copy the link
staff-forward = This text can be sent along; a button below copies it.
staff-forward-zh = Copy the text in Chinese
staff-forward-en = Copy the text in English
forward-host = You are invited to be the contact of { $station } on Zhanyou, where postdoctoral fellows look for workstations. Please open it in Telegram by { $day } (it works once): { $link }
forward-staff = You are invited to the park’s staff on Zhanyou. Please open it in Telegram by { $day } (it works once): { $link }
staff-sure-host = { $name } will no longer be a host of { $station }. Introductions that they are in end, and both sides are told; open requests stay with the other hosts, or wait for one. Go on?
staff-sure-staff = { $name } will no longer be staff, and invitations that they made are worthless from then on. Go on?
staff-revoke-yes = Yes, end it
staff-revoke-no = No
staff-revoked = Done.
staff-find-ask =
    <b>Find a person</b>
    Write their Telegram number, @username or a part of their Telegram name.
staff-find-found = For “{ $words }”:
staff-find-none = Nobody here is called “{ $words }”.
staff-person-title = <b>{ $name }</b>
staff-person-id = Telegram number <code>{ $id }</code>
staff-person-since = here since { $since }
staff-person-paused = on a pause: nothing is sent to them
staff-person-unreachable = has blocked the bot since { $blocked }
staff-person-staff = staff
staff-person-host = host of { $station }
staff-person-gone = This person is not here any more.
staff-waiting = <b>Requests that wait for a host</b>
staff-waiting-none = No request waits for a host.
staff-waiting-line = • { $name }: { $count }, the oldest of { $day }
staff-aside = <b>Updates set aside</b>, the latest last (Beijing time)
staff-not-arrived = Of what I sent unasked in the last half year: { $failed } failed, { $uncertain } uncertain, since the line dropped while they were sent. What was sent, and who is uncertain, stands in the reports and in the runs of the digest.
staff-aside-none = No update was set aside.
staff-aside-line = • { $update } · { $at } · <code>{ $error }</code>
invited-host =
    <b>You are a host of { $name } now.</b>
    What fellows ask comes to you here, and you answer with one tap.
invited-staff = <b>You are staff now.</b>
invited-by-park = The park’s staff
station-in-park = { $station } ({ $park })
offer-host =
    ✉ <b>{ $by } invites you to be the contact of { $station }.</b>
    I’m Zhanyou (站友), where postdoctoral fellows and the research workstations of Chongqing find each other. As the contact:
    • Fellows’ requests come to you here, without a name; you accept or decline with one tap.
    • Only once you accept do both of you see how to reach each other.
    • Once a week at most you see who might fit, and you can switch that off.
offer-staff =
    ✉ <b>{ $by } invites you to the park’s staff here.</b>
    I’m Zhanyou (站友), through which the park keeps in touch with fellows and workstations.
invite-used-host = { $name } has opened the invitation that { $maker } made, and is a host of { $station } now. /staff shows all hosts, and ends the role if it should not be so.
invite-used-staff = { $name } has opened the invitation that { $maker } made, and is staff now. /staff ends the role if it should not be so.
role-ended-host = You are no longer a host of { $name }. Requests to it don’t reach you any more, and your introductions there have ended.
role-ended-staff = You are no longer staff here. Everything else stays as it is.

# -- a pause

pause-off = <b>You are not on a pause.</b>
pause-on = <b>You are on a pause until you end it.</b>
pause-on-until = <b>You are on a pause until { $day }.</b>
pause-means = During a pause I write to you only in answer to you, and you are matched with nobody; only when an event where you have a seat is moved or called off do I still tell you. What comes from an introduction waits until you are back; all else is not sent later, and a free seat is not offered to you. You can go on using everything here, but not ask for introductions.
pause-ask-day =
    <b>Until which day?</b>
    On that day ({ $clock }) the pause is over.
pause-until-day = Until a day …
pause-until-further-notice = Until I end it
pause-end = End the pause
pause-done = All right, I’ll leave you in peace.
pause-ended = Good to have you back. I’ll write again when there is something for you.

# -- topics: what is stored

privacy-topics = <b>Topics that you wrote or changed</b>: so that you can go on with them; a draft until you leave, what was sent off stays without your name
privacy-topic-choices = <b>Topics that are not for you, or of which you want fewer</b>: to leave them out; until you leave
privacy-follows = <b>Workstations that you follow</b>: to send you their topics; until you leave
privacy-topic-settings = <b>How often you want topics</b>: to keep to it; until you leave
forget-topics = your drafts of topics, and your name on those that were sent off
forget-topic-choices = the topics you put aside
forget-follows = the workstations you follow
forget-topic-settings = how often you want topics

# -- topics: what a fellow reads

command-topics = Topics of workstations

# -- events: staff

staff-events-count = Events ({ $events })

# -- topics: who writes them and lets them out

staff-topics-count = 📌 Topics ({ $topics } waiting)

# -- campaigns: one message to many

staff-announce = Announce
staff-campaigns = What was sent
privacy-campaigns = <b>What you released or announced as staff</b>: so that it can be traced; until you leave
privacy-campaign-recipients = <b>Topics and announcements that were sent to you, and why</b>: so that nobody gets one twice; until you leave, then as a number without you
privacy-campaign-views = <b>Where you follow what you released</b>: to keep that message up to date; until you leave
forget-campaigns = your name on what you released
forget-campaign-recipients = what was sent to you
forget-campaign-views = where you follow what you released

# -- digest: once a week, what is new

command-digest = once a week, what is new for you
staff-digest = Digest
privacy-digest-settings = <b>When and how you want your digest</b>: to send it then; until you leave
privacy-digests = <b>In which weeks you got a digest, or why not</b>: so that you get one a week at most; until you leave
privacy-digest-items = <b>What your digests showed, and whether you were shown to a host</b>: so that nothing comes twice; until you leave
privacy-digest-feedback = <b>What you called useful or not</b>: so that the ranking learns; until you take it back or leave
forget-digest-settings = when you wanted your digest
forget-digests = the weeks of your digests
forget-digest-items = what your digests showed
forget-digest-feedback = what you called useful or not

# -- events: what is stored

privacy-events = <b>Events that you entered as staff</b>: so that they can take place; without your name once you leave
privacy-signups = <b>Events you signed up for: seat or place in line, reminders, whether you came, how it was, and what you agreed to there</b>: to hold your seat and to tell you of changes; until you leave
privacy-signup-answers = <b>What you answered an event’s questions, such as the name on your badge</b>: so that staff at its door have it; until a week after the event
privacy-event-meets = <b>Whom you were named to at an event, and with whom you wish to stay in touch</b>: so that both agree, and you are named to new people before those whom you know; until you leave
forget-events = your name on events that you entered
forget-signups = your seats, places in line and answers at events
forget-signup-answers = what you answered events’ questions
forget-event-meets = whom you were named to at events
kept-signups = • that somebody had a seat or was in line at an event, without who it was

# -- long silence

still-here =
    <b>Are you still here?</b>
    You haven’t been here for two years. To stay, tap the button or send me anything. If I hear nothing, I erase everything about you on { $until }.
still-here-yes = I’m still here
still-here-noted = Good. Everything stays as it is.
