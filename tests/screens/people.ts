import type { OutputOf } from '@/domain/contract'

export const NOW = Date.UTC(2026, 10, 23, 6, 2)

/** The answer to account.me for somebody who only looks around; name what differs. */
export function aMe(part: Partial<OutputOf<'account.me'>> = {}): OutputOf<'account.me'> {
  return {
    registered: false,
    kind: null,
    name: '',
    phoneMasked: '',
    unit: '',
    city: null,
    keyGroups: [],
    roles: [{ role: 'visitor', label: '访客' }],
    expertId: null,
    uploadFolder: 'uploads/visitor',
    unread: 0,
    nowAt: NOW,
    todayOn: '2026-11-23',
    ...part,
  }
}

/** A registered job seeker. */
export function aSeeker(part: Partial<OutputOf<'account.me'>> = {}): OutputOf<'account.me'> {
  return aMe({
    registered: true,
    kind: 'seeker',
    name: '陆小满',
    phoneMasked: '138****1234',
    city: '320100',
    roles: [{ role: 'seeker', label: '劳动者' }],
    uploadFolder: 'uploads/seeker',
    ...part,
  })
}

/** A registered file as the server shows it. */
export function aFile(key: string, part: Partial<OutputOf<'account.addFile'>> = {}): OutputOf<'account.addFile'> {
  return {
    key,
    state: 'pending',
    kind: 'picture',
    name: '',
    sizeBytes: 1000,
    url: `https://files/${key}`,
    thumbUrl: `https://files/${key}?thumb`,
    ...part,
  }
}
