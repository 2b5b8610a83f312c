/// Characters that HTML calls by a name, of those that Chinese pages have (HTML, § 13.5).
enum HTMLEntities {
    static let table: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ensp": "\u{2002}",
        "emsp": "\u{2003}", "thinsp": "\u{2009}", "shy": "\u{AD}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
        "lrm": "\u{200E}", "rlm": "\u{200F}", "mdash": "—", "ndash": "–", "hellip": "…", "ldquo": "“", "rdquo": "”",
        "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "bdquo": "„", "lsaquo": "‹", "rsaquo": "›", "laquo": "«",
        "raquo": "»", "middot": "·", "bull": "•", "prime": "′", "Prime": "″", "times": "×", "divide": "÷",
        "plusmn": "±", "minus": "−", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "infin": "∞", "radic": "√",
        "deg": "°", "permil": "‰", "yen": "¥", "cent": "¢", "pound": "£", "euro": "€", "sect": "§", "para": "¶",
        "copy": "©", "reg": "®", "trade": "™", "micro": "µ", "sup1": "¹", "sup2": "²", "sup3": "³", "frac12": "½",
        "frac14": "¼", "frac34": "¾", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔", "alpha": "α",
        "beta": "β", "gamma": "γ", "delta": "δ", "Delta": "Δ", "lambda": "λ", "mu": "μ", "pi": "π", "sigma": "σ",
        "Sigma": "Σ", "omega": "ω", "Omega": "Ω", "agrave": "à", "aacute": "á", "egrave": "è", "eacute": "é",
        "ecirc": "ê", "igrave": "ì", "iacute": "í", "ograve": "ò", "oacute": "ó", "ugrave": "ù", "uacute": "ú",
        "uuml": "ü", "Uuml": "Ü",
    ]
}
