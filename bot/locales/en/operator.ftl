## The command line and the menu of commands

# -- the command line

demo-starting = Zhanyou is starting: the page first, then the bot, which takes some seconds to load.
demo-page = Open { $url } and say hello; the bot answers as soon as it is up.
demo-ready = The bot is up. Nothing leaves this machine. Ctrl+C ends it.
run-settings-readable = Others on this machine can read { $file }, which holds the bot’s token: chmod 600 { $file }
run-nobody-responsible = Nobody is named as responsible for people’s data: set RESPONSIBLE_NAME and RESPONSIBLE_CONTACT (see .env.example). Until then everybody reads that this is a trial.
demo-responsible = 演示站友 (Zhanyou demo)
restore-done =
    { $count ->
        [0] Restored what was backed up at { $made }.
        [one] Restored what was backed up at { $made }. One person who left since then was erased again.
       *[other] Restored what was backed up at { $made }. { $count } people who left since then were erased again.
    }
restore-leavers-unknown = There was no database here before, so nobody knows who has left since the backup: they are back. Ask those whom you remember to send /forget again.
restore-aside = The former database is kept for 30 days as { $file }
import-summary = { $new } new, { $changed } changed, { $unchanged } unchanged, { $bad } bad
import-ignored = Columns that mean nothing here: { $list }
import-more = { "  " }… and { $count } more
import-row = line { $row }: { $why }
import-ask = Take this in?
import-nothing = Nothing was changed.
import-nothing-bad = Nothing was changed, because of the bad lines. Mend them, or take the good ones with --skip-bad.
import-done = Done: { $new } new, { $changed } changed.
import-empty = the file is empty
import-too-big = the file is too big
import-too-many-rows = the file has too many lines
import-old-excel = this is the old Excel format; save it as .xlsx or CSV
import-unreadable = this is neither CSV nor XLSX
import-no-headings = no line of headings was found; there must at least be a name
import-no-name = the name is missing
import-too-long = “{ $column }” has more than { $limit } characters
import-formula = “{ $column }” holds a formula, which is not worked out; paste the value
import-bad-id = “{ $value }” is no id: letters, digits, - and _ only
import-bad-date = “{ $value }” is no date such as 2024-05-31
import-unknown-level = “{ $value }” is no level: national or municipal
import-unknown-district = “{ $value }” is no district of Chongqing
import-unknown-discipline = “{ $value }” is no first-level discipline
import-unknown-sector = “{ $value }” is no sector known here
import-unknown-park = “{ $value }” is no park known here
import-unknown-benefit = “{ $value }” is no benefit known here
import-duplicate = the same workstation as in line { $first }
import-name-taken = “{ $name }” already has the id { $id }
import-two-stations = the names “{ $name }” belong to two different workstations
import-demo-mixed = { $id } is demo in one place and real in the other
