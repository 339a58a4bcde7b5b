-- A database of the release of November 2026, with a row in each table, as sqlite3.Connection.iterdump() writes it.
PRAGMA foreign_keys = OFF;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'zhanyou','m001_first_tables','2026-11-27 19:48:37.822596+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'zhanyou','m002_outbox','2026-11-27 19:48:37.831883+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'zhanyou','m003_requests','2026-11-27 19:48:37.846271+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'zhanyou','m004_people','2026-11-27 19:48:37.848664+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'zhanyou','m005_topics','2026-11-27 19:48:37.868003+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'zhanyou','m006_campaigns','2026-11-27 19:48:37.895457+00:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'zhanyou','m007_events','2026-11-27 19:48:37.947461+00:00');
INSERT INTO "_sqlite_migrations" VALUES(8,'zhanyou','m008_digests','2026-11-27 19:48:37.983527+00:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'zhanyou','m009_event_posts','2026-11-27 19:48:37.984373+00:00');
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor INTEGER,
    action TEXT NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    detail TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO "audit" VALUES(1,'2026-11-02T04:00:00.000000Z',NULL,'staff-added','user:3003','invite');
INSERT INTO "audit" VALUES(2,'2026-11-02T04:00:00.000000Z',3003,'host-added','user:2002','w1');
INSERT INTO "audit" VALUES(3,'2026-11-02T04:00:00.000000Z',3003,'invite-host','invite:1','w2');
INSERT INTO "audit" VALUES(4,'2026-11-02T04:00:00.000000Z',1001,'request-ask','request:1','w1');
INSERT INTO "audit" VALUES(5,'2026-11-02T04:00:00.000000Z',NULL,'request-pass-on','request:1','');
INSERT INTO "audit" VALUES(6,'2026-11-02T04:00:00.000000Z',2002,'request-accept','request:1','');
INSERT INTO "audit" VALUES(7,'2026-11-02T04:00:00.000000Z',4004,'request-ask','request:2','w1');
INSERT INTO "audit" VALUES(8,'2026-11-02T04:00:00.000000Z',NULL,'request-pass-on','request:2','');
INSERT INTO "audit" VALUES(9,'2026-11-02T04:00:00.000000Z',3003,'event-created','event:1','');
INSERT INTO "audit" VALUES(10,'2026-11-02T04:00:00.000000Z',3003,'event-published','event:1','');
INSERT INTO "audit" VALUES(11,'2026-11-02T04:00:00.000000Z',1001,'event-sign-up','event:1','on_site seated');
INSERT INTO "audit" VALUES(12,'2026-11-02T04:00:00.000000Z',4004,'event-sign-up','event:1','on_site seated');
INSERT INTO "audit" VALUES(13,'2026-11-02T04:00:00.000000Z',2002,'event-sign-up','event:1','on_site waiting');
INSERT INTO "audit" VALUES(14,'2026-11-02T04:00:00.000000Z',3003,'campaign-confirmed','campaign:1','announcement to 1');
CREATE TABLE campaign_recipients (
    campaign_id INTEGER NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    person INTEGER,
    whys TEXT NOT NULL DEFAULT '[]' CHECK (json_type(whys) = 'array'),
    score REAL NOT NULL DEFAULT 0,
    good INTEGER NOT NULL DEFAULT 0 CHECK (good IN (0, 1)),
    state TEXT NOT NULL DEFAULT 'candidate' CHECK (state IN
        ('candidate', 'out', 'left', 'queued', 'sent', 'blocked', 'failed', 'uncertain')),
    reason TEXT NOT NULL DEFAULT '',
    tries INTEGER NOT NULL DEFAULT 0,
    message_id INTEGER,
    ended_at TEXT,
    PRIMARY KEY (campaign_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO "campaign_recipients" VALUES(1,1,1001,'["fellow"]',0.0,0,'left','',0,NULL,NULL);
CREATE TABLE campaign_views (
    campaign_id INTEGER NOT NULL REFERENCES campaigns (id) ON DELETE CASCADE,
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, chat_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "campaign_views" VALUES(1,3003,1);
CREATE TABLE campaigns (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('topic', 'announcement', 'event')),
    subject TEXT NOT NULL DEFAULT '',
    text_en TEXT NOT NULL DEFAULT '',
    text_zh TEXT NOT NULL DEFAULT '',
    audience TEXT NOT NULL DEFAULT '{}' CHECK (json_type(audience) = 'object'),
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'scheduled', 'running', 'paused', 'stopped', 'done')),
    made_by INTEGER,
    made_at TEXT NOT NULL,
    confirmed_by INTEGER,
    confirmed_at TEXT,
    starts_at TEXT,
    due_at TEXT,
    started_at TEXT,
    done_at TEXT,
    CHECK ((state = 'draft') = (confirmed_at IS NULL)),
    CHECK ((state IN ('scheduled', 'running')) = (due_at IS NOT NULL))
) STRICT;
INSERT INTO "campaigns" VALUES(1,'announcement','','Hello all','','{"whys": ["fellow"], "disciplines": [], "districts": [], "languages": [], "good": false, "again": false}','scheduled',3003,'2026-11-02T04:00:00.000000Z',3003,'2026-11-02T04:00:00.000000Z','2027-12-07T04:00:00.000000Z','2027-12-07T04:00:00.000000Z',NULL,NULL);
CREATE TABLE choices (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    workstation_id TEXT NOT NULL REFERENCES workstations (id),
    kind TEXT NOT NULL CHECK (kind IN ('saved', 'dismissed')),
    created_at TEXT NOT NULL,
    PRIMARY KEY (user_id, workstation_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "choices" VALUES(1001,'w2','dismissed','2026-11-02T04:00:00.000000Z');
INSERT INTO "choices" VALUES(4004,'w1','saved','2026-11-02T04:00:00.000000Z');
CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    dedup TEXT NOT NULL UNIQUE,
    recipient INTEGER NOT NULL,
    type TEXT NOT NULL,
    refs TEXT NOT NULL DEFAULT '{}' CHECK (json_type(refs) = 'object'),
    once INTEGER NOT NULL DEFAULT 0 CHECK (once IN (0, 1)),
    state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN
        ('queued', 'claimed', 'inflight', 'sent', 'blocked', 'failed', 'expired', 'cancelled', 'uncertain')),
    not_before TEXT NOT NULL,
    due_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    claimed_at TEXT,
    message_id INTEGER,
    error TEXT,
    created_at TEXT NOT NULL,
    done_at TEXT,
    CHECK ((done_at IS NULL) = (state IN ('queued', 'claimed', 'inflight')))
) STRICT;
INSERT INTO "deliveries" VALUES(1,'request-new:1:2002:2026-11-02T04:00:00.000000Z',2002,'request-new','{"request": 1}',0,'queued','2026-11-02T04:00:00.000000Z','2026-11-02T04:00:00.000000Z','2026-11-16T04:00:00.000000Z',0,NULL,NULL,NULL,'2026-11-02T04:00:00.000000Z',NULL);
INSERT INTO "deliveries" VALUES(2,'request-accepted:1:1001:',1001,'request-accepted','{"request": 1}',0,'queued','2026-11-02T04:00:00.000000Z','2026-11-02T04:00:00.000000Z','2026-12-02T04:00:00.000000Z',0,NULL,NULL,NULL,'2026-11-02T04:00:00.000000Z',NULL);
INSERT INTO "deliveries" VALUES(3,'request-new:2:2002:2026-11-02T04:00:00.000000Z',2002,'request-new','{"request": 2}',0,'queued','2026-11-02T04:00:00.000000Z','2026-11-02T04:00:00.000000Z','2026-11-16T04:00:00.000000Z',0,NULL,NULL,NULL,'2026-11-02T04:00:00.000000Z',NULL);
INSERT INTO "deliveries" VALUES(4,'event-seat:1:1',1001,'event-seat','{"event": 1, "signup": 1}',0,'queued','2026-11-02T04:00:00.000000Z','2026-11-02T04:00:00.000000Z','2026-11-11T04:00:00.000000Z',0,NULL,NULL,NULL,'2026-11-02T04:00:00.000000Z',NULL);
INSERT INTO "deliveries" VALUES(5,'event-seat:2:2',4004,'event-seat','{"event": 1, "signup": 2}',0,'queued','2026-11-02T04:00:00.000000Z','2026-11-02T04:00:00.000000Z','2026-11-11T04:00:00.000000Z',0,NULL,NULL,NULL,'2026-11-02T04:00:00.000000Z',NULL);
INSERT INTO "deliveries" VALUES(6,'event-seat:3:3',2002,'event-seat','{"event": 1, "signup": 3}',0,'queued','2026-11-02T04:00:00.000000Z','2026-11-02T04:00:00.000000Z','2026-11-11T04:00:00.000000Z',0,NULL,NULL,NULL,'2026-11-02T04:00:00.000000Z',NULL);
INSERT INTO "deliveries" VALUES(7,'old',1001,'role-ended','{"workstation": "w1"}',0,'queued','2026-11-02T04:00:00.000000Z','2026-11-02T04:00:00.000000Z','2026-12-02T04:00:00.000000Z',0,NULL,NULL,NULL,'2026-11-02T04:00:00.000000Z',NULL);
CREATE TABLE digest_feedback (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('workstation', 'topic')),
    ref TEXT NOT NULL,
    useful INTEGER NOT NULL CHECK (useful IN (0, 1)),
    created_at TEXT NOT NULL,
    PRIMARY KEY (user_id, kind, ref)
) STRICT, WITHOUT ROWID;
INSERT INTO "digest_feedback" VALUES(1001,'workstation','w1',1,'2026-11-02T04:00:00.000000Z');
CREATE TABLE digest_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest_id INTEGER NOT NULL REFERENCES digests (id) ON DELETE CASCADE,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('workstation', 'topic', 'event', 'seat', 'request', 'fellow')),
    ref TEXT NOT NULL,
    fellow_id INTEGER REFERENCES users (id) ON DELETE CASCADE,
    fields TEXT NOT NULL DEFAULT '{}' CHECK (json_type(fields) = 'object'),
    changed TEXT NOT NULL DEFAULT '[]' CHECK (json_type(changed) = 'array'),
    UNIQUE (digest_id, place),
    CHECK ((kind = 'fellow') = (fellow_id IS NOT NULL))
) STRICT;
INSERT INTO "digest_items" VALUES(1,1,1001,1,'workstation','w1',NULL,'{}','[]');
CREATE TABLE digest_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at TEXT NOT NULL,
    ended_at TEXT
) STRICT;
INSERT INTO "digest_runs" VALUES(1,'2026-11-02T04:00:00.000000Z','2026-11-02T04:00:00.000000Z');
CREATE TABLE digest_settings (
    user_id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    frequency TEXT NOT NULL DEFAULT 'weekly' CHECK (frequency IN ('weekly', 'fortnightly', 'monthly', 'off')),
    weekday INTEGER NOT NULL DEFAULT 4 CHECK (weekday BETWEEN 1 AND 7),
    hour INTEGER NOT NULL DEFAULT 18 CHECK (hour BETWEEN 0 AND 23),
    zone TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    paused_until TEXT,
    chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1)),
    shown INTEGER NOT NULL DEFAULT 0 CHECK (shown IN (0, 1)),
    for_host INTEGER NOT NULL DEFAULT 0 CHECK (for_host IN (0, 1)),
    next_at TEXT,
    last_at TEXT,
    heard_at TEXT,
    noted INTEGER NOT NULL DEFAULT 0 CHECK (noted IN (0, 1)),
    profile TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO "digest_settings" VALUES(1001,'weekly',4,18,'Asia/Shanghai',NULL,0,0,0,NULL,NULL,'2026-11-02T04:00:00.000000Z',0,'');
INSERT INTO "digest_settings" VALUES(2002,'weekly',4,18,'Asia/Shanghai',NULL,0,0,0,NULL,NULL,NULL,0,'');
INSERT INTO "digest_settings" VALUES(3003,'weekly',4,18,'Asia/Shanghai',NULL,0,0,0,NULL,NULL,NULL,0,'');
INSERT INTO "digest_settings" VALUES(4004,'weekly',4,18,'Asia/Shanghai',NULL,0,0,0,NULL,NULL,NULL,0,'');
CREATE TABLE digests (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    week TEXT NOT NULL,
    run_id INTEGER REFERENCES digest_runs (id),
    kind TEXT NOT NULL CHECK (kind IN ('digest', 'note', 'none')),
    reason TEXT NOT NULL DEFAULT '',
    made_at TEXT NOT NULL,
    UNIQUE (user_id, week),
    CHECK ((kind = 'none') = (reason <> ''))
) STRICT;
INSERT INTO "digests" VALUES(1,1001,'asked:2026-11-02T04:00:00.000000Z',NULL,'digest','','2026-11-02T04:00:00.000000Z');
CREATE TABLE erasures (
    person INTEGER PRIMARY KEY,
    erased_at TEXT NOT NULL
) STRICT;
INSERT INTO "erasures" VALUES(5005,'2026-11-02T04:00:00.000000Z');
CREATE TABLE event_changes (
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    before TEXT NOT NULL CHECK (json_type(before) = 'object'),
    PRIMARY KEY (event_id, version)
) STRICT, WITHOUT ROWID;
INSERT INTO "event_changes" VALUES(1,0,'2026-11-02T04:00:00.000000Z','{}');
CREATE TABLE event_meets (
    signup_id INTEGER NOT NULL REFERENCES signups (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES signups (id) ON DELETE CASCADE,
    wish TEXT CHECK (wish IN ('yes', 'no')),
    PRIMARY KEY (signup_id, other_id),
    CHECK (signup_id <> other_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "event_meets" VALUES(1,2,'yes');
INSERT INTO "event_meets" VALUES(2,1,NULL);
CREATE TABLE event_posts (
    chat_id INTEGER NOT NULL CHECK (chat_id < 0),
    message_id INTEGER NOT NULL,
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "event_posts" VALUES(-100,5,1);
CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'published', 'cancelled', 'over')),
    version INTEGER NOT NULL DEFAULT 0,
    park TEXT NOT NULL DEFAULT '',
    title_en TEXT NOT NULL DEFAULT '',
    title_zh TEXT NOT NULL DEFAULT '',
    text_en TEXT NOT NULL DEFAULT '',
    text_zh TEXT NOT NULL DEFAULT '',
    host_en TEXT NOT NULL DEFAULT '',
    host_zh TEXT NOT NULL DEFAULT '',
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    cancel_until TEXT NOT NULL,
    place_en TEXT NOT NULL DEFAULT '',
    place_zh TEXT NOT NULL DEFAULT '',
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    link TEXT NOT NULL DEFAULT '',
    seats_on_site INTEGER NOT NULL DEFAULT 0 CHECK (seats_on_site >= 0),
    seats_online INTEGER NOT NULL DEFAULT 0 CHECK (seats_online >= 0),
    disciplines TEXT NOT NULL DEFAULT '[]' CHECK (json_type(disciplines) = 'array'),
    lists_attendees INTEGER NOT NULL DEFAULT 0 CHECK (lists_attendees IN (0, 1)),
    demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1)),
    made_by INTEGER,
    published_at TEXT,
    paired_at TEXT,
    changed_at TEXT NOT NULL,
    CHECK (starts_at < ends_at),
    CHECK (cancel_until <= starts_at),
    CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;
INSERT INTO "events" VALUES(1,'a3557f31-d702-44c4-861f-8bd993cc437a','published',0,'','Coffee','咖啡会','','','','','2026-11-11T04:00:00.000000Z','2026-11-11T06:00:00.000000Z','2026-11-10T04:00:00.000000Z','Hall','大厅',NULL,NULL,'',2,0,'[]',1,0,3003,'2026-11-02T04:00:00.000000Z',NULL,'2026-11-02T04:00:00.000000Z');
CREATE TABLE follows (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    workstation_id TEXT NOT NULL REFERENCES workstations (id),
    created_at TEXT NOT NULL,
    PRIMARY KEY (user_id, workstation_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "follows" VALUES(1001,'w1','2026-11-02T04:00:00.000000Z');
CREATE TABLE fsm (
    key TEXT PRIMARY KEY,
    user_id INTEGER NOT NULL,
    chat_id INTEGER NOT NULL,
    state TEXT,
    data TEXT NOT NULL DEFAULT '{}' CHECK (json_type(data) = 'object'),
    updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "fsm" VALUES('fsm:1001',1001,1001,'ProfileSG:name','{}','2026-11-02T04:00:00.000000Z');
CREATE TABLE hosts (
    workstation_id TEXT NOT NULL REFERENCES workstations (id),
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    added_at TEXT NOT NULL,
    paused_until TEXT,
    PRIMARY KEY (workstation_id, user_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "hosts" VALUES('w1',2002,'2026-11-02T04:00:00.000000Z',NULL);
CREATE TABLE interests (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    message_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    created_at TEXT NOT NULL,
    PRIMARY KEY (user_id, message_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "interests" VALUES(1001,7,'solid electrolytes','2026-11-02T04:00:00.000000Z');
CREATE TABLE invites (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('host', 'staff')),
    workstation_id TEXT REFERENCES workstations (id),
    made_by INTEGER,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    used_by INTEGER,
    revoked_at TEXT,
    CHECK ((kind = 'host') = (workstation_id IS NOT NULL))
) STRICT;
INSERT INTO "invites" VALUES(1,'host','w2',3003,'2026-11-02T04:00:00.000000Z','2026-11-16T04:00:00.000000Z',NULL,NULL,NULL);
CREATE TABLE jobs (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    due_at TEXT NOT NULL,
    try_at TEXT NOT NULL,
    expires_at TEXT,
    refs TEXT NOT NULL DEFAULT '{}' CHECK (json_type(refs) = 'object'),
    state TEXT NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'done', 'expired', 'cancelled', 'failed')),
    attempts INTEGER NOT NULL DEFAULT 0,
    error TEXT,
    done_at TEXT,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;
INSERT INTO "jobs" VALUES('campaign-progress','1:2027-12-07T04:00:03.000000Z','2027-12-07T04:00:03.000000Z','2027-12-07T04:00:03.000000Z',NULL,'{"campaign": 1}','due',0,NULL,NULL);
INSERT INTO "jobs" VALUES('event-over','1:2026-11-11T06:00:00.000000Z','2026-11-11T06:00:00.000000Z','2026-11-11T06:00:00.000000Z',NULL,'{"event": 1}','due',0,NULL,NULL);
INSERT INTO "jobs" VALUES('event-pairs','1:2026-11-11T04:00:00.000000Z','2026-11-11T03:00:00.000000Z','2026-11-11T03:00:00.000000Z','2026-11-11T03:50:00.000000Z','{"event": 1, "starts_at": "2026-11-11T04:00:00.000000Z", "which": ""}','due',0,NULL,NULL);
INSERT INTO "jobs" VALUES('event-remind','1:day:2026-11-11T04:00:00.000000Z','2026-11-10T04:00:00.000000Z','2026-11-10T04:00:00.000000Z','2026-11-10T10:00:00.000000Z','{"event": 1, "starts_at": "2026-11-11T04:00:00.000000Z", "which": "day"}','due',0,NULL,NULL);
INSERT INTO "jobs" VALUES('event-remind','1:hours:2026-11-11T04:00:00.000000Z','2026-11-11T02:00:00.000000Z','2026-11-11T02:00:00.000000Z','2026-11-11T03:00:00.000000Z','{"event": 1, "starts_at": "2026-11-11T04:00:00.000000Z", "which": "hours"}','due',0,NULL,NULL);
INSERT INTO "jobs" VALUES('request-expire','1:2026-11-16T04:00:00.000000Z','2026-11-16T04:00:00.000000Z','2026-11-16T04:00:00.000000Z',NULL,'{"request": 1}','due',0,NULL,NULL);
INSERT INTO "jobs" VALUES('request-expire','1:2027-01-01T04:00:00.000000Z','2027-01-01T04:00:00.000000Z','2027-01-01T04:00:00.000000Z',NULL,'{"request": 1}','due',0,NULL,NULL);
INSERT INTO "jobs" VALUES('request-expire','2:2026-11-16T04:00:00.000000Z','2026-11-16T04:00:00.000000Z','2026-11-16T04:00:00.000000Z',NULL,'{"request": 2}','due',0,NULL,NULL);
INSERT INTO "jobs" VALUES('request-expire','2:2027-01-01T04:00:00.000000Z','2027-01-01T04:00:00.000000Z','2027-01-01T04:00:00.000000Z',NULL,'{"request": 2}','due',0,NULL,NULL);
INSERT INTO "jobs" VALUES('request-met','1','2026-11-23T04:00:00.000000Z','2026-11-23T04:00:00.000000Z','2026-12-23T04:00:00.000000Z','{"request": 1}','due',0,NULL,NULL);
INSERT INTO "jobs" VALUES('request-remind','1:2026-11-02T04:00:00.000000Z','2026-11-09T04:00:00.000000Z','2026-11-09T04:00:00.000000Z',NULL,'{"request": 1, "asked_at": "2026-11-02T04:00:00.000000Z"}','due',0,NULL,NULL);
INSERT INTO "jobs" VALUES('request-remind','2:2026-11-02T04:00:00.000000Z','2026-11-09T04:00:00.000000Z','2026-11-09T04:00:00.000000Z',NULL,'{"request": 2, "asked_at": "2026-11-02T04:00:00.000000Z"}','due',0,NULL,NULL);
CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "meta" VALUES('invite-key','c71361f5576ff7502629ea63992142ff4624877b57b84bed1d357f1f6f63f43a');
CREATE TABLE profiles (
    user_id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    name TEXT NOT NULL DEFAULT '',
    doctorate_year INTEGER,
    disciplines TEXT NOT NULL DEFAULT '[]' CHECK (json_type(disciplines) = 'array'),
    sectors TEXT NOT NULL DEFAULT '[]' CHECK (json_type(sectors) = 'array'),
    districts TEXT NOT NULL DEFAULT '[]' CHECK (json_type(districts) = 'array'),
    level TEXT CHECK (level IN ('national', 'municipal')),
    only_level INTEGER NOT NULL DEFAULT 0 CHECK (only_level IN (0, 1)),
    only_districts INTEGER NOT NULL DEFAULT 0 CHECK (only_districts IN (0, 1)),
    benefits TEXT NOT NULL DEFAULT '[]' CHECK (json_type(benefits) = 'array'),
    hidden_from TEXT NOT NULL DEFAULT '[]' CHECK (json_type(hidden_from) = 'array')
) STRICT;
INSERT INTO "profiles" VALUES(1001,'小林',NULL,'["0812"]','[]','[]',NULL,0,0,'[]','["w2"]');
INSERT INTO "profiles" VALUES(4004,'Ada L',NULL,'[]','[]','[]',NULL,0,0,'[]','[]');
CREATE TABLE relays (
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    request_id INTEGER NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    purpose TEXT NOT NULL DEFAULT 'talk' CHECK (purpose IN ('talk', 'view', 'decline', 'why')),
    PRIMARY KEY (chat_id, message_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "relays" VALUES(1001,9,1,'talk');
CREATE TABLE "request_sides" (
    request_id INTEGER NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    side TEXT NOT NULL CHECK (side IN ('fellow', 'host')),
    state TEXT NOT NULL,
    contact TEXT NOT NULL DEFAULT 'relay' CHECK (contact IN ('relay', 'mutual', 'shared')),
    met TEXT CHECK (met IN ('yes', 'not_yet', 'no')),
    why TEXT NOT NULL DEFAULT '',
    changed_at TEXT NOT NULL,
    PRIMARY KEY (request_id, side),
    CHECK (state IN ('agreed', 'ended')
        OR (side = 'fellow' AND state IN ('withdrawn', 'invited', 'refused', 'lapsed'))
        OR (side = 'host' AND state IN ('waiting', 'asked', 'declined', 'expired')))
) STRICT, WITHOUT ROWID;
INSERT INTO "request_sides" VALUES(1,'fellow','agreed','mutual',NULL,'','2026-11-02T04:00:00.000000Z');
INSERT INTO "request_sides" VALUES(1,'host','agreed','shared',NULL,'','2026-11-02T04:00:00.000000Z');
INSERT INTO "request_sides" VALUES(2,'fellow','agreed','relay',NULL,'','2026-11-02T04:00:00.000000Z');
INSERT INTO "request_sides" VALUES(2,'host','asked','relay',NULL,'','2026-11-02T04:00:00.000000Z');
CREATE TABLE requests (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    fellow_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    host_id INTEGER REFERENCES users (id) ON DELETE SET NULL,
    workstation_id TEXT NOT NULL REFERENCES workstations (id),
    words TEXT NOT NULL DEFAULT '',
    reason TEXT CHECK (reason IN ('full', 'field', 'elsewhere', 'own')),
    created_at TEXT NOT NULL,
    asked_at TEXT,
    expires_at TEXT NOT NULL,
    closed_at TEXT
, topic_id INTEGER REFERENCES topics (id)) STRICT;
INSERT INTO "requests" VALUES(1,1001,2002,'w1','hello',NULL,'2026-11-02T04:00:00.000000Z','2026-11-02T04:00:00.000000Z','2026-11-16T04:00:00.000000Z',NULL,NULL);
INSERT INTO "requests" VALUES(2,4004,NULL,'w1','please',NULL,'2026-11-02T04:00:00.000000Z','2026-11-02T04:00:00.000000Z','2026-11-16T04:00:00.000000Z',NULL,NULL);
CREATE TABLE signups (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    user_id INTEGER REFERENCES users (id) ON DELETE SET NULL,
    way TEXT NOT NULL CHECK (way IN ('on_site', 'online')),
    state TEXT NOT NULL CHECK (state IN ('seated', 'waiting', 'offered', 'cancelled', 'declined', 'missed')),
    arrival INTEGER NOT NULL,
    penalty INTEGER NOT NULL DEFAULT 0 CHECK (penalty >= -1),
    offer INTEGER NOT NULL DEFAULT 0,
    offer_until TEXT,
    asked_anew INTEGER NOT NULL DEFAULT 0 CHECK (asked_anew IN (0, 1)),
    late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1)),
    listed INTEGER NOT NULL DEFAULT 0 CHECK (listed IN (0, 1)),
    meets INTEGER NOT NULL DEFAULT 0 CHECK (meets IN (0, 1)),
    reminds_day INTEGER NOT NULL DEFAULT 1 CHECK (reminds_day IN (0, 1)),
    reminds_hours INTEGER NOT NULL DEFAULT 1 CHECK (reminds_hours IN (0, 1)),
    checked_in_at TEXT,
    checked_in_by INTEGER,
    rating TEXT CHECK (rating IN ('good', 'fair', 'poor')),
    words TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    UNIQUE (event_id, user_id),
    UNIQUE (event_id, arrival),
    CHECK ((state = 'offered') = (offer_until IS NOT NULL)),
    CHECK (checked_in_at IS NULL OR state = 'seated'),
    CHECK (user_id IS NOT NULL OR state IN ('seated', 'cancelled', 'declined', 'missed'))
) STRICT;
INSERT INTO "signups" VALUES(1,1,1001,'on_site','seated',1,0,0,NULL,0,0,0,0,1,1,NULL,NULL,NULL,'','2026-11-02T04:00:00.000000Z','2026-11-02T04:00:00.000000Z');
INSERT INTO "signups" VALUES(2,1,4004,'on_site','seated',2,0,0,NULL,0,0,0,0,1,1,NULL,NULL,NULL,'','2026-11-02T04:00:00.000000Z','2026-11-02T04:00:00.000000Z');
INSERT INTO "signups" VALUES(3,1,2002,'on_site','waiting',3,0,0,NULL,0,0,0,0,1,1,NULL,NULL,NULL,'','2026-11-02T04:00:00.000000Z','2026-11-02T04:00:00.000000Z');
CREATE TABLE staff (
    user_id INTEGER PRIMARY KEY,
    origin TEXT NOT NULL CHECK (origin IN ('settings', 'invite')),
    added_at TEXT NOT NULL
) STRICT;
INSERT INTO "staff" VALUES(3003,'invite','2026-11-02T04:00:00.000000Z');
CREATE TABLE topic_choices (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    topic_id INTEGER NOT NULL REFERENCES topics (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('dismissed', 'fewer')),
    created_at TEXT NOT NULL,
    PRIMARY KEY (user_id, topic_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "topic_choices" VALUES(4004,1,'fewer','2026-11-02T04:00:00.000000Z');
CREATE TABLE topic_settings (
    user_id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    frequency TEXT NOT NULL DEFAULT 'now' CHECK (frequency IN ('now', 'digest', 'never')),
    all_topics INTEGER NOT NULL DEFAULT 0 CHECK (all_topics IN (0, 1))
) STRICT;
INSERT INTO "topic_settings" VALUES(1001,'digest',0);
CREATE TABLE topics (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    workstation_id TEXT NOT NULL REFERENCES workstations (id),
    made_by INTEGER REFERENCES users (id) ON DELETE SET NULL,
    written_by INTEGER REFERENCES users (id) ON DELETE SET NULL,
    title_en TEXT NOT NULL DEFAULT '',
    title_zh TEXT NOT NULL DEFAULT '',
    text_en TEXT NOT NULL DEFAULT '',
    text_zh TEXT NOT NULL DEFAULT '',
    disciplines TEXT NOT NULL DEFAULT '[]' CHECK (json_type(disciplines) = 'array'),
    funding TEXT NOT NULL DEFAULT '',
    deadline TEXT,
    pending TEXT NOT NULL DEFAULT '{}' CHECK (json_type(pending) = 'object'),
    state TEXT NOT NULL DEFAULT 'draft'
        CHECK (state IN ('draft', 'submitted', 'approved', 'open', 'filled', 'closed')),
    version INTEGER NOT NULL DEFAULT 1,
    made_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    released_at TEXT,
    edited_at TEXT,
    demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1)),
    origin TEXT NOT NULL DEFAULT '',
    CHECK (released_at IS NOT NULL OR state NOT IN ('open', 'filled')),
    CHECK (edited_at IS NULL OR released_at IS NOT NULL)
) STRICT;
INSERT INTO "topics" VALUES(1,'w1',2002,2002,'Dendrites','枝晶','Why?','','[]','',NULL,'{}','open',1,'2026-11-02T04:00:00.000000Z','2026-11-02T04:00:00.000000Z','2026-11-02T04:00:00.000000Z',NULL,0,'');
CREATE TABLE updates_seen (
    update_id INTEGER PRIMARY KEY,
    sender INTEGER NOT NULL,
    user_id INTEGER,
    body TEXT CHECK (json_valid(body)),
    received_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    done_at TEXT,
    failed_at TEXT,
    error TEXT
) STRICT;
INSERT INTO "updates_seen" VALUES(11,1001,1001,'{}','2026-11-02T04:00:00.000000Z',1,NULL,'2026-11-02T04:00:00.000000Z','ValueError in bot.x:1');
INSERT INTO "updates_seen" VALUES(12,0,NULL,NULL,'2026-11-02T04:00:00.000000Z',0,'2026-11-02T04:00:00.000000Z',NULL,NULL);
INSERT INTO "updates_seen" VALUES(13,0,NULL,'{}','2026-11-02T04:00:00.000000Z',1,NULL,'2026-11-02T04:00:00.000000Z','ValidationError in bot.x:1');
CREATE TABLE users (
    id INTEGER PRIMARY KEY,
    language TEXT CHECK (language IN ('zh', 'en')),
    consent_version INTEGER,
    consented_at TEXT,
    username TEXT,
    first_name TEXT,
    created_at TEXT NOT NULL,
    unreachable_at TEXT, paused_until TEXT,
    CHECK ((consent_version IS NULL) = (consented_at IS NULL)),
    CHECK (consent_version IS NOT NULL OR (username IS NULL AND first_name IS NULL))
) STRICT;
INSERT INTO "users" VALUES(1001,'zh',3,'2026-11-02T04:00:00.000000Z','u1001','林晓','2026-11-02T04:00:00.000000Z',NULL,NULL);
INSERT INTO "users" VALUES(2002,'en',3,'2026-11-02T04:00:00.000000Z','u2002','Zhou','2026-11-02T04:00:00.000000Z',NULL,NULL);
INSERT INTO "users" VALUES(3003,'zh',3,'2026-11-02T04:00:00.000000Z','u3003','陈伟','2026-11-02T04:00:00.000000Z',NULL,NULL);
INSERT INTO "users" VALUES(4004,'en',3,'2026-11-02T04:00:00.000000Z',NULL,'Ada','2026-11-02T04:00:00.000000Z',NULL,NULL);
CREATE TABLE workstations (
    id TEXT PRIMARY KEY,
    name_en TEXT NOT NULL DEFAULT '',
    name_zh TEXT NOT NULL DEFAULT '',
    level TEXT CHECK (level IN ('national', 'municipal')),
    district TEXT NOT NULL DEFAULT '',
    district_as_published TEXT NOT NULL DEFAULT '',
    park TEXT NOT NULL DEFAULT '',
    sector TEXT NOT NULL DEFAULT '',
    disciplines TEXT NOT NULL DEFAULT '[]' CHECK (json_type(disciplines) = 'array'),
    directions_en TEXT NOT NULL DEFAULT '',
    directions_zh TEXT NOT NULL DEFAULT '',
    focus_en TEXT NOT NULL DEFAULT '',
    focus_zh TEXT NOT NULL DEFAULT '',
    station_fact_en TEXT NOT NULL DEFAULT '',
    station_fact_zh TEXT NOT NULL DEFAULT '',
    host_fact_en TEXT NOT NULL DEFAULT '',
    host_fact_zh TEXT NOT NULL DEFAULT '',
    caveat_en TEXT NOT NULL DEFAULT '',
    caveat_zh TEXT NOT NULL DEFAULT '',
    benefits TEXT NOT NULL DEFAULT '[]' CHECK (json_type(benefits) = 'array'),
    sources TEXT NOT NULL DEFAULT '[]' CHECK (json_type(sources) = 'array'),
    as_of TEXT NOT NULL DEFAULT '',
    demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1)),
    origin TEXT NOT NULL DEFAULT '',
    updated_at TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO "workstations" VALUES('w1','Works w1','电芯工坊',NULL,'banan','','','','["0812"]','solid electrolytes','','','','','','','','','','[]','[]','',0,'','');
INSERT INTO "workstations" VALUES('w2','Works w2','法务工坊',NULL,'banan','','','','["0812"]','solid electrolytes','','','','','','','','','','[]','[]','',0,'','');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX choices_by_workstation ON choices (workstation_id);
CREATE TRIGGER profiles_need_consent BEFORE INSERT ON profiles
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;
CREATE TRIGGER interests_need_consent BEFORE INSERT ON interests
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;
CREATE TRIGGER choices_need_consent BEFORE INSERT ON choices
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;
CREATE INDEX fsm_by_user ON fsm (user_id);
CREATE INDEX updates_pending ON updates_seen (received_at, update_id) WHERE done_at IS NULL AND failed_at IS NULL;
CREATE INDEX deliveries_expiry ON deliveries (expires_at) WHERE state = 'queued';
CREATE INDEX deliveries_taken ON deliveries (state) WHERE state IN ('claimed', 'inflight');
CREATE INDEX deliveries_open ON deliveries (recipient, not_before, id)
    WHERE state IN ('queued', 'claimed', 'inflight');
CREATE INDEX deliveries_by_message ON deliveries (recipient, message_id);
CREATE INDEX deliveries_done ON deliveries (done_at);
CREATE INDEX jobs_due ON jobs (try_at, due_at, kind, key) WHERE state = 'due';
CREATE INDEX requests_by_workstation ON requests (workstation_id) WHERE closed_at IS NULL;
CREATE INDEX requests_by_fellow ON requests (fellow_id, id);
CREATE INDEX requests_by_host ON requests (host_id);
CREATE TRIGGER requests_need_consent BEFORE INSERT ON requests
WHEN (SELECT consent_version FROM users WHERE id = NEW.fellow_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;
CREATE INDEX relays_by_request ON relays (request_id);
CREATE INDEX hosts_by_user ON hosts (user_id);
CREATE TRIGGER hosts_need_consent BEFORE INSERT ON hosts
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;
CREATE INDEX topics_by_state ON topics (state, id);
CREATE INDEX topics_by_workstation ON topics (workstation_id, id);
CREATE INDEX topics_by_maker ON topics (made_by);
CREATE INDEX topics_by_writer ON topics (written_by);
CREATE UNIQUE INDEX topics_by_origin ON topics (origin) WHERE origin <> '';
CREATE TRIGGER topics_drafts_leave AFTER UPDATE OF made_by ON topics
WHEN NEW.made_by IS NULL AND NEW.state = 'draft'
BEGIN DELETE FROM topics WHERE id = NEW.id; END;
CREATE INDEX topic_choices_by_topic ON topic_choices (topic_id);
CREATE INDEX follows_by_workstation ON follows (workstation_id);
CREATE TRIGGER topic_choices_need_consent BEFORE INSERT ON topic_choices
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;
CREATE TRIGGER follows_need_consent BEFORE INSERT ON follows
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;
CREATE TRIGGER topic_settings_need_consent BEFORE INSERT ON topic_settings
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;
CREATE UNIQUE INDEX requests_one_open ON requests (fellow_id, workstation_id, coalesce(topic_id, 0))
    WHERE closed_at IS NULL;
CREATE INDEX requests_by_topic ON requests (topic_id) WHERE topic_id IS NOT NULL;
CREATE INDEX campaigns_due ON campaigns (due_at, id) WHERE state IN ('scheduled', 'running');
CREATE INDEX campaigns_by_subject ON campaigns (kind, subject);
CREATE INDEX campaign_recipients_by_state ON campaign_recipients (campaign_id, state, number);
CREATE UNIQUE INDEX campaign_recipients_by_person ON campaign_recipients (person, campaign_id) WHERE person IS NOT NULL;
CREATE INDEX campaign_views_by_chat ON campaign_views (chat_id);
CREATE TRIGGER campaign_outcomes AFTER UPDATE OF done_at ON deliveries
WHEN NEW.done_at IS NOT NULL AND NEW.type = 'campaign'
BEGIN
    UPDATE campaign_recipients SET
        state = iif(NEW.state IN ('cancelled', 'expired'), 'out', NEW.state),
        reason = CASE
            WHEN NEW.state = 'expired' THEN 'expired'
            WHEN NEW.state <> 'cancelled' THEN ''
            WHEN NEW.error IN ('paused', 'unreachable') THEN NEW.error
            WHEN NEW.error = 'no consent' THEN 'erased'
            ELSE 'over' END,
        message_id = NEW.message_id,
        ended_at = NEW.done_at
    WHERE campaign_id = NEW.refs ->> '$.campaign' AND number = NEW.refs ->> '$.number' AND state = 'queued';
    -- The last one: time to bring the campaign to its end.
    UPDATE campaigns SET due_at = NEW.done_at WHERE id = NEW.refs ->> '$.campaign' AND state = 'running'
        AND NOT EXISTS (SELECT 1 FROM campaign_recipients
            WHERE campaign_id = campaigns.id AND campaign_recipients.state IN ('left', 'queued'));
END;
CREATE TRIGGER campaign_held AFTER UPDATE OF state ON deliveries
WHEN NEW.type = 'campaign' AND NEW.state = 'queued'
    AND (SELECT state FROM campaigns WHERE id = NEW.refs ->> '$.campaign') IN ('paused', 'stopped')
BEGIN
    UPDATE campaign_recipients SET (state, reason) = (
        SELECT iif(campaigns.state = 'stopped', 'out', 'left'), iif(campaigns.state = 'stopped', 'stopped', '')
        FROM campaigns WHERE campaigns.id = campaign_id)
    WHERE campaign_id = NEW.refs ->> '$.campaign' AND number = NEW.refs ->> '$.number' AND state = 'queued';
    DELETE FROM deliveries WHERE id = NEW.id;
END;
CREATE INDEX deliveries_due ON deliveries (once, due_at, id) WHERE state = 'queued';
CREATE INDEX events_coming ON events (starts_at) WHERE state = 'published';
CREATE INDEX signups_in_line ON signups (event_id, way, state, penalty, arrival);
CREATE INDEX signups_by_user ON signups (user_id);
CREATE TRIGGER signups_need_consent BEFORE INSERT ON signups
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;
CREATE TRIGGER signups_within_seats_new AFTER INSERT ON signups WHEN NEW.state IN ('seated', 'offered')
BEGIN
    SELECT RAISE(ABORT, 'no seat') FROM events WHERE id = NEW.event_id
        AND iif(NEW.way = 'online', seats_online, seats_on_site) < (SELECT count(*) FROM signups
            WHERE event_id = NEW.event_id AND way = NEW.way AND state IN ('seated', 'offered'));
END;
CREATE TRIGGER signups_within_seats AFTER UPDATE OF state, way ON signups
WHEN NEW.state IN ('seated', 'offered') AND NOT (OLD.state IN ('seated', 'offered') AND OLD.way = NEW.way)
BEGIN
    SELECT RAISE(ABORT, 'no seat') FROM events WHERE id = NEW.event_id
        AND iif(NEW.way = 'online', seats_online, seats_on_site) < (SELECT count(*) FROM signups
            WHERE event_id = NEW.event_id AND way = NEW.way AND state IN ('seated', 'offered'));
END;
CREATE INDEX event_meets_by_other ON event_meets (other_id);
CREATE INDEX digest_settings_due ON digest_settings (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX digest_settings_new ON digest_settings (user_id) WHERE next_at IS NULL AND frequency <> 'off';
CREATE INDEX digest_settings_shown ON digest_settings (user_id) WHERE shown = 1;
CREATE TRIGGER digest_settings_first AFTER INSERT ON users WHEN NEW.consent_version IS NOT NULL
BEGIN INSERT INTO digest_settings (user_id) VALUES (NEW.id); END;
CREATE TRIGGER digest_settings_later AFTER UPDATE OF consent_version ON users WHEN NEW.consent_version IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM digest_settings WHERE user_id = NEW.id)
BEGIN INSERT INTO digest_settings (user_id) VALUES (NEW.id); END;
CREATE TRIGGER digest_settings_need_consent BEFORE INSERT ON digest_settings
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'no consent'); END;
CREATE INDEX digests_by_run ON digests (run_id);
CREATE INDEX digest_items_by_person ON digest_items (user_id, kind, ref);
CREATE INDEX digest_items_by_fellow ON digest_items (fellow_id) WHERE fellow_id IS NOT NULL;
CREATE INDEX deliveries_of_digests ON deliveries (not_before) WHERE type = 'digest' AND state IN ('queued', 'expired');
CREATE TRIGGER relays_from_deliveries AFTER UPDATE OF message_id ON deliveries
WHEN NEW.message_id IS NOT NULL AND NEW.refs ->> '$.request' IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO relays (chat_id, message_id, request_id, purpose)
    SELECT NEW.recipient, NEW.message_id, requests.id,
        iif(NEW.type IN ('request-new', 'request-remind', 'request-accepted', 'request-invited'), 'view', 'talk')
    FROM requests WHERE requests.id = NEW.refs ->> '$.request';
END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('invites',1);
INSERT INTO "sqlite_sequence" VALUES('topics',1);
INSERT INTO "sqlite_sequence" VALUES('requests',2);
INSERT INTO "sqlite_sequence" VALUES('deliveries',7);
INSERT INTO "sqlite_sequence" VALUES('events',1);
INSERT INTO "sqlite_sequence" VALUES('signups',3);
INSERT INTO "sqlite_sequence" VALUES('campaigns',1);
INSERT INTO "sqlite_sequence" VALUES('digest_runs',1);
INSERT INTO "sqlite_sequence" VALUES('digests',1);
INSERT INTO "sqlite_sequence" VALUES('digest_items',1);
COMMIT;
PRAGMA foreign_keys = ON;
