"""All the rows."""

import deaths  # noqa: F401
import disks  # noqa: F401
import documents  # noqa: F401
import files  # noqa: F401
import login  # noqa: F401
import people  # noqa: F401
import terminals  # noqa: F401
from table import ROWS  # noqa: F401
