// A moved page keeps the passage that was asked for. Stands before the page's own refresh.
"use strict";

location.replace(document.currentScript.dataset.goal + location.hash);
