import type { ConsultationRow } from '@/domain/contract/consultations'
import { cloud } from '@/tests/screens/cloud'
import { NOW } from '@/tests/screens/people'
import { renderScreen, screen, tap } from '@/tests/screens/renderScreen'
import RequestsPage from './index'

const makeRow = (id: string, part: Partial<ConsultationRow> = {}): ConsultationRow => ({
  id,
  summary: `问题 ${id}`,
  serviceType: 'planning',
  state: 'asked',
  stage: 'direct',
  withWhom: '林*',
  city: '320100',
  askedAt: NOW,
  lastAt: NOW,
  dueAt: Date.UTC(2026, 10, 26, 16),
  needsMe: true,
  ...part,
})

const ROWS = {
  open: makeRow('to-me'),
  pool: makeRow('of-my-field', { stage: 'field' }),
  past: makeRow('over', { state: 'closed', needsMe: false, dueAt: null }),
}

beforeEach(() => {
  cloud.answers('consultations.list', (input) => {
    const row = input.as === 'pool' ? ROWS.pool : input.open ? ROWS.open : ROWS.past
    return { rows: [row], nextCursor: null }
  })
})

describe('the requests of an expert', () => {
  it('begin with what waits for me, and by when', async () => {
    renderScreen(<RequestsPage />)

    expect(await screen.findByRole('button', { name: '等您处理，问题 to-me' })).toBeInTheDocument()
    expect(screen.getByText('答复期限 11月26日 24:00')).toBeInTheDocument()
    expect(cloud.inputsOf('consultations.list')).toEqual([{ as: 'expert', open: true }])
  })

  it.each([
    ['同领域待认领', '问题 of-my-field', { as: 'pool' }],
    ['已结束', '问题 over', { as: 'expert', open: false }],
  ])('show %s by a tab', async (tab, summary, asked) => {
    renderScreen(<RequestsPage />)
    await screen.findByText('问题 to-me')

    await tap(screen.getByRole('radio', { name: tab }))

    expect(await screen.findByText(summary)).toBeInTheDocument()
    expect(screen.queryByText('问题 to-me')).not.toBeInTheDocument()
    expect(cloud.inputsOf('consultations.list').at(-1)).toEqual(asked)
  })

  it('stay on a tab that is tapped again', async () => {
    renderScreen(<RequestsPage />)
    await screen.findByText('问题 to-me')

    await tap(screen.getByRole('radio', { name: '待办与进行中' }))

    expect(screen.getByRole('radio', { name: '待办与进行中' })).toHaveAttribute('aria-checked', 'true')
    expect(screen.getByText('问题 to-me')).toBeInTheDocument()
  })

  it('open at the pool from a notice about it', async () => {
    renderScreen(<RequestsPage />, { params: { as: 'pool' } })

    await tap(await screen.findByRole('button', { name: '等您处理，问题 of-my-field' }))

    expect(cloud.inputsOf('consultations.list')).toEqual([{ as: 'pool' }])
    expect(cloud.opened()).toEqual(['/packages/consult/dialogue/index?id=of-my-field'])
  })

  it('say what will come here while there are none', async () => {
    cloud.answers('consultations.list', { rows: [], nextCursor: null })
    renderScreen(<RequestsPage />, { params: { as: 'pool' } })

    expect(await screen.findByText('现在没有咨询')).toBeInTheDocument()
    expect(screen.getByText(/先认领的一位负责答复/)).toBeInTheDocument()
  })
})
