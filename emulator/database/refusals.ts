import { WireError } from '@/emulator/wireError'

const TAIL = 'Please check your request, but if the problem persists, contact us.'

/** Codes production has been seen to answer a duplicate key with; callers must accept both. */
export type DuplicateKeyCode = 'DATABASE_REQUEST_FAILED' | 'DATABASE_DUPLICATE_WRITE'

/** Answers of the document database that are not results, with the wording of the real service. */
export const refuse = {
  missingCollection: (name: string) =>
    new WireError('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}. ${TAIL}`),
  collectionExists: () =>
    new WireError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceUnavailable.ResourceExist] Table exist. ${TAIL}`),
  duplicateKey: (at: { collection: string; index: string; key: string }, code: DuplicateKeyCode) =>
    new WireError(
      code,
      `[FailedOperation.DuplicateWrite] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ` +
        `tnt-local.${at.collection} index: ${at.index} dup key: ${at.key}}]}, {<nil>}]. ${TAIL}`,
    ),
  conflict: () =>
    new WireError(
      'DATABASE_TRANSACTION_CONFLICT',
      `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${TAIL}`,
    ),
  noTransaction: () =>
    new WireError(
      'DATABASE_TRANSACTION_FAIL',
      '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
        `transaction must be commit or abort in 30 seconds. ${TAIL}`,
    ),
  badParameter: (what: string) => new WireError('INVALID_PARAM', `[InvalidParameter] ${what}. ${TAIL}`),
  badWrite: (what: string) =>
    new WireError(
      'DATABASE_REQUEST_FAILED',
      `[FailedOperation] multiple write errors: [{write errors: [{${what}}]}, {<nil>}]. ${TAIL}`,
    ),
  failed: (what: string) => new WireError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${what}. ${TAIL}`),
  // The code is spelled like this by the real service.
  badOperator: (what: string) => new WireError('DATABASE_INVALID_OPERRATOR', `[InvalidParameter] ${what}. ${TAIL}`),
  unindexed: (collection: string, fields: string[], documents: number) =>
    new WireError(
      'DATABASE_REQUEST_FAILED',
      `[EmulatorStrict] no index serves ${collection}(${fields.join(', ')}), which holds ${documents} documents`,
    ),
}
