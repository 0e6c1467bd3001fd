import type { ClientKind } from './serviceTypes'

/** The two kinds of people served. 第三条 */
export const CLIENT_KINDS = { seeker: '劳动者', employer: '用人单位' } as const satisfies Record<ClientKind, string>
