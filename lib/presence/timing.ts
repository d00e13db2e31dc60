/** How often a page sends heartbeats, and how long each lease lasts. Seconds throughout. */
export const HEARTBEAT_VISIBLE = 30
/** As often as browsers let a hidden tab run. */
export const HEARTBEAT_HIDDEN = 60
export const HEARTBEAT_RETRY = 5
export const AWAY_AFTER = 5 * 60

export const LEASE_VISIBLE = 60
export const LEASE_HIDDEN = 150
/** Of a caller without a tab. */
export const LEASE_WITHOUT_TAB = 120
/** What is left of a lease when its tab leaves: a page that reloads is back before. */
export const LEASE_AFTER_LEAVING = 8
/** What did not change is written again no sooner than this. */
export const REWRITE_AFTER = 15
