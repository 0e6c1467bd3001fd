import { heldRole, type Account } from '../_kit/caller'
import type { ServiceLogDoc } from '../_kit/documents'

/** Whether the caller wrote this log. */
export function isAuthor(log: ServiceLogDoc, callerId: string): boolean {
  return log.expertAccountId === callerId
}

/** Whether the account belongs to an officer who reviews logs of this city: its own agency, or the centre. */
export function isOfficerOf(log: ServiceLogDoc, account: Account): boolean {
  return heldRole(account, 'centreOfficer') !== undefined || heldRole(account, 'cityOfficer')?.city === log.city
}

/** Whether officers may know of the log at all: a draft is the author's own until it is submitted. */
export function isSubmittedOnce(log: ServiceLogDoc): boolean {
  return log.state !== 'draft' && log.state !== 'discarded'
}

/** The role in which this account reviews, for the audit trail. */
export function reviewingRole(account: Account): 'centreOfficer' | 'cityOfficer' {
  return heldRole(account, 'centreOfficer') ? 'centreOfficer' : 'cityOfficer'
}
