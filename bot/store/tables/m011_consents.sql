-- Which part of which consent each person agreed to, and that nothing is stored without the present one.
--
-- Each yes, with the part of the consent that it was to; `users.consent_version` is the newest of them.
CREATE TABLE consents (
    user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part IN ('fellow', 'host', 'staff')),
    version INTEGER NOT NULL,
    agreed_at TEXT NOT NULL,
    PRIMARY KEY (user_id, part, version)
) STRICT, WITHOUT ROWID;
-- Until then the consent was one for everybody, in the fellow's words.
INSERT INTO consents (user_id, part, version, agreed_at)
SELECT id, 'fellow', consent_version, consented_at FROM users WHERE consent_version IS NOT NULL;

-- The version that was asked for unasked, once; and the day on which a person was asked whether they are still here.
ALTER TABLE users ADD COLUMN asked_version INTEGER;
ALTER TABLE users ADD COLUMN still_asked_on TEXT;

-- Nothing is stored without a yes to the consent of today: the tables refuse it, also from who agreed to an older one.
INSERT OR REPLACE INTO meta (key, value) VALUES ('consent-version', '4');

DROP TRIGGER profiles_need_consent;
CREATE TRIGGER profiles_need_consent BEFORE INSERT ON profiles
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id)
    IS NOT (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'consent-version')
BEGIN SELECT RAISE(ABORT, 'no consent'); END;

DROP TRIGGER interests_need_consent;
CREATE TRIGGER interests_need_consent BEFORE INSERT ON interests
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id)
    IS NOT (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'consent-version')
BEGIN SELECT RAISE(ABORT, 'no consent'); END;

DROP TRIGGER choices_need_consent;
CREATE TRIGGER choices_need_consent BEFORE INSERT ON choices
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id)
    IS NOT (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'consent-version')
BEGIN SELECT RAISE(ABORT, 'no consent'); END;

DROP TRIGGER requests_need_consent;
CREATE TRIGGER requests_need_consent BEFORE INSERT ON requests
WHEN (SELECT consent_version FROM users WHERE id = NEW.fellow_id)
    IS NOT (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'consent-version')
BEGIN SELECT RAISE(ABORT, 'no consent'); END;

DROP TRIGGER hosts_need_consent;
CREATE TRIGGER hosts_need_consent BEFORE INSERT ON hosts
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id)
    IS NOT (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'consent-version')
BEGIN SELECT RAISE(ABORT, 'no consent'); END;

DROP TRIGGER topic_choices_need_consent;
CREATE TRIGGER topic_choices_need_consent BEFORE INSERT ON topic_choices
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id)
    IS NOT (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'consent-version')
BEGIN SELECT RAISE(ABORT, 'no consent'); END;

DROP TRIGGER follows_need_consent;
CREATE TRIGGER follows_need_consent BEFORE INSERT ON follows
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id)
    IS NOT (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'consent-version')
BEGIN SELECT RAISE(ABORT, 'no consent'); END;

DROP TRIGGER topic_settings_need_consent;
CREATE TRIGGER topic_settings_need_consent BEFORE INSERT ON topic_settings
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id)
    IS NOT (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'consent-version')
BEGIN SELECT RAISE(ABORT, 'no consent'); END;

DROP TRIGGER digest_settings_need_consent;
CREATE TRIGGER digest_settings_need_consent BEFORE INSERT ON digest_settings
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id)
    IS NOT (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'consent-version')
BEGIN SELECT RAISE(ABORT, 'no consent'); END;

DROP TRIGGER signups_need_consent;
CREATE TRIGGER signups_need_consent BEFORE INSERT ON signups
WHEN (SELECT consent_version FROM users WHERE id = NEW.user_id)
    IS NOT (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'consent-version')
BEGIN SELECT RAISE(ABORT, 'no consent'); END;
