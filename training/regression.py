"""The logistic regressions whose weights are told by name, without an intercept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression


def learnt_weights(
    rows: Sequence[tuple[Mapping[str, float], bool]], strength: float, least: float
) -> dict[str, float]:
    """The weights, to two digits, of the properties of these rows, each true or not; those smaller than `least` are left out.

    `strength` is the inverse strength of the L2 penalty.
    """
    names = DictVectorizer()
    matrix = names.fit_transform([properties for properties, _ in rows])
    model = LogisticRegression(C=strength, max_iter=5000, fit_intercept=False)
    model.fit(matrix, [wanted for _, wanted in rows])
    weights = zip(names.feature_names_, model.coef_[0], strict=True)
    return {name: round(float(weight), 2) for name, weight in weights if abs(weight) >= least}
