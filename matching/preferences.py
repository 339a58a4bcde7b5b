"""What a fellow wishes of a place: hard conditions filter, wishes weigh within a cap."""

from __future__ import annotations

from matching import weights
from matching.models import Preference, Profile, Workstation


def is_hidden(profile: Profile, station: Workstation) -> bool:
    """Whether a hard condition keeps this station from the fellow, or the fellow from it.

    What is unknown passes: a condition hides only a station that is known to break it.
    """
    if station.id in profile.hidden_from or station.id in profile.dismissed:
        return True
    if profile.only_level and profile.level and station.level and station.level != profile.level:
        return True
    return bool(
        profile.only_districts
        and profile.districts
        and station.district
        and station.district not in profile.districts
    )


def preferences(profile: Profile, station: Workstation) -> list[Preference]:
    """How each wish stands with one station. Districts and sectors are alternatives: one of them is enough."""
    found: list[Preference] = []
    if profile.sectors:
        found.append(_either("sector", profile.sectors, station.sector))
    if profile.districts:
        found.append(_either("district", profile.districts, station.district))
    if profile.level:
        found.append(
            Preference("level", profile.level, station.level == profile.level if station.level else None)
        )
    # a list of benefits says what is offered, never what is not
    found.extend(
        Preference("benefit", benefit, True if benefit in station.benefits else None)
        for benefit in profile.benefits
    )
    return found


def _either(kind: str, wished: tuple[str, ...], actual: str) -> Preference:
    name: str = actual if actual in wished else wished[0]
    if kind == "sector":
        return Preference("sector", name, actual in wished if actual else None)
    return Preference("district", name, actual in wished if actual else None)


def factor(wishes: list[Preference]) -> float:
    """What the wishes make of a fit: in [1 - c, 1] with c from the cap, 1 when all are met.

    A factor and not a sum, so that no wish lifts a station that does not fit. Unknown counts as the middle.
    """
    if not wishes:
        return 1.0
    balance = sum({True: 1, False: -1, None: 0}[wish.met] for wish in wishes) / len(wishes)
    return (1 + weights.PREFERENCES * balance) / (1 + weights.PREFERENCES)
