"""The types of item. Each is a class in one of these modules; this is the list of them all."""

from facetoface.items.kinds.estimate import Estimate
from facetoface.items.kinds.kept import Forecast, Reflect
from facetoface.items.kinds.multiple import Evidence, Multiple
from facetoface.items.kinds.order import Order
from facetoface.items.kinds.placing import Classify, Match
from facetoface.items.kinds.short import Short
from facetoface.items.kinds.single import Single, Verdict

KINDS = {
    "single": Single,
    "verdict": Verdict,
    "multiple": Multiple,
    "evidence": Evidence,
    "order": Order,
    "match": Match,
    "classify": Classify,
    "estimate": Estimate,
    "short": Short,
    "forecast": Forecast,
    "reflect": Reflect,
}
