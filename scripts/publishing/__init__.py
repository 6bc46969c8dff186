"""Where a finished site goes: servers, static hosts, and the headers they send."""
