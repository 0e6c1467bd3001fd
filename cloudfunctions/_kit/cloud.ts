import tcb from '@cloudbase/node-sdk'

/** The one door to CloudBase. Where it leads is the environment's matter: see docs/operations.md. */
export const cloud = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, timeout: 10_000 })
export const db = cloud.database()
export const _ = db.command
