import type { OutputOf } from '@/domain/contract'
import { cloud } from '@/tests/screens/cloud'
import { NOW } from '@/tests/screens/people'
import { comeBack, renderScreen, screen, tap, tapTwice, waitFor } from '@/tests/screens/renderScreen'
import { queries } from '@/src/query'
import HoursPage from './index'

type Profile = OutputOf<'experts.mine'>

const makeProfile = (part: Partial<Profile> = {}): Profile => ({
  id: 'e1',
  version: 7,
  name: '陆知远',
  phoneMasked: '139****0001',
  hours: [{ weekday: 1, half: 'evening', mode: 'online' }],
  modes: ['offline', 'online'],
  paused: false,
  pausedUntilOn: null,
  term: { certificateNo: 'JS-2025-012', startOn: '2025-02-06', endOn: '2027-02-05', inForce: true },
  services: 12,
  feedbacks: 9,
  score: 4.9,
  waiting: { requests: 0, pool: 0, drafts: 0, returned: 0 },
  nowAt: NOW,
  ...part,
})

const cell = (name: string) => screen.findByRole('button', { name })
const save = () => screen.getByRole('button', { name: '保存' })

describe('服务时间与接单', () => {
  it('saves the half days that were chosen, on the version that was seen, once', async () => {
    cloud.answers('experts.mine', makeProfile())
    cloud.answers('experts.setAvailability', makeProfile({ version: 8 }))
    renderScreen(<HoursPage />)

    await tap(await cell('周二上午：不接'))
    await tap(await cell('周三下午：不接'))
    await tap(await cell('周三下午：线下'))
    await tap(await cell('周一晚上：线上'))
    await tapTwice(save())

    await waitFor(() => expect(cloud.opened()).toEqual(['back']))
    expect(cloud.inputsOf('experts.setAvailability')).toEqual([
      {
        version: 7,
        hours: [
          { weekday: 2, half: 'morning', mode: 'offline' },
          { weekday: 3, half: 'afternoon', mode: 'online' },
        ],
        modes: ['offline', 'online'],
        paused: false,
        pausedUntilOn: null,
      },
    ])
  })

  it('drops the half days of a way that is no longer offered', async () => {
    cloud.answers('experts.mine', makeProfile())
    cloud.answers('experts.setAvailability', makeProfile({ version: 8 }))
    renderScreen(<HoursPage />)

    await tap(await screen.findByRole('checkbox', { name: '线上' }))
    expect(await cell('周一晚上：不接')).toBeInTheDocument()
    await tap(save())

    expect(cloud.inputsOf('experts.setAvailability')).toMatchObject([{ hours: [], modes: ['offline'] }])
  })

  it('pauses with one tap and save, until whenever the expert likes', async () => {
    cloud.answers('experts.mine', makeProfile())
    cloud.answers('experts.setAvailability', makeProfile({ version: 8, paused: true }))
    renderScreen(<HoursPage />)

    await tap(await screen.findByRole('radio', { name: '暂停接单' }))
    await tap(save())

    expect(cloud.inputsOf('experts.setAvailability')).toMatchObject([{ paused: true, pausedUntilOn: null }])
  })

  it('asks for at least one way', async () => {
    cloud.answers('experts.mine', makeProfile({ modes: ['online'] }))
    renderScreen(<HoursPage />)

    await tap(await screen.findByRole('checkbox', { name: '线上' }))

    expect(screen.getByText('请至少选择一种服务方式')).toBeInTheDocument()
    expect(save()).toBeDisabled()
  })

  it('keeps what was tapped when something else of the expert changes meanwhile', async () => {
    cloud.answers('experts.mine', makeProfile())
    renderScreen(<HoursPage />)
    await tap(await cell('周二上午：不接'))
    cloud.answers('experts.mine', makeProfile({ version: 9, services: 13 }))
    cloud.answers('experts.setAvailability', makeProfile({ version: 10 }))

    await queries.invalidateQueries()
    await comeBack()
    expect(await cell('周二上午：线下')).toBeInTheDocument()
    await tap(save())

    expect(cloud.inputsOf('experts.setAvailability')).toMatchObject([
      { version: 9, hours: [{ weekday: 1 }, { weekday: 2, half: 'morning' }] },
    ])
  })

  it('shows the times set on another phone instead of writing over them', async () => {
    cloud.answers('experts.mine', makeProfile())
    cloud.refuses('experts.setAvailability', { code: 'CHANGED_BY_OTHERS', detail: { state: '正常接单' } })
    renderScreen(<HoursPage />)
    await tap(await cell('周二上午：不接'))
    await tap(save())
    cloud.answers('experts.mine', makeProfile({ version: 8, hours: [{ weekday: 5, half: 'morning', mode: 'online' }] }))

    await tap(await screen.findByText('重新载入'))

    expect(await cell('周五上午：线上')).toBeInTheDocument()
    expect(await cell('周二上午：不接')).toBeInTheDocument()
    expect(screen.queryByText('重新载入')).not.toBeInTheDocument()
  })
})
