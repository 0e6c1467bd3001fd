import { DEFAULT_SETTINGS, SETTING_NAMES } from '@/domain/rules/settingValues'
import { cloud } from '@/tests/screens/cloud'
import { aMe } from '@/tests/screens/people'
import { renderScreen, screen, tap, tapTwice, type, waitFor } from '@/tests/screens/renderScreen'
import {
  makeAgendaItem,
  makeMeeting,
  makeRelease,
  makeRound,
  makeRoundRow,
  makeStaged,
  makeStagedRow,
} from '../testing/selection'
import MeetingPage from '.'

const AGENDA = [
  makeAgendaItem('a', { outside: ['白若溪'], overAge: true, cityOverAgeReason: '行业领军人物' }),
  makeAgendaItem('b', { total: null }),
]
const settings = (minutes: number) =>
  SETTING_NAMES.map((name) => ({
    name,
    value: name === 'releaseUndoMinutes' ? minutes : DEFAULT_SETTINGS[name],
    changed: null,
    canSet: false,
  }))

beforeEach(() => {
  cloud.answers('account.me', aMe({ registered: true, roles: [{ role: 'centreOfficer', label: '省中心经办人' }] }))
  cloud.answers('rounds.list', { rounds: [makeRoundRow()], canCreate: true })
  cloud.answers('rounds.get', makeRound())
  cloud.answers('rounds.staged', makeStaged())
  cloud.answers('panel.meeting', makeMeeting({ agenda: AGENDA }))
  cloud.answers('staff.settings', { version: 1, rows: settings(45), history: [] })
})

describe('议程', () => {
  it('says who leaves the room, and asks for the second reason for somebody over 65', async () => {
    cloud.refuses('rounds.stage', { code: 'OVER_AGE_REASON' })
    renderScreen(<MeetingPage />)
    await tap(await screen.findByText('申请人a'))
    expect(screen.getByText('讨论这份申请时请白若溪离场回避')).toBeInTheDocument()
    expect(screen.getByText('超过 65 岁。市级推荐理由：行业领军人物')).toBeInTheDocument()
    expect(screen.queryByRole('textbox', { name: '超龄聘任理由' })).not.toBeInTheDocument()

    await tap(screen.getByRole('radio', { name: '拟聘任' }))
    await type(screen.getByRole('textbox', { name: '理由' }), '专业突出，一致同意')
    await tap(screen.getByRole('button', { name: '拟定' }))
    expect(await screen.findAllByText('申请人超过 65 岁，请填写书面理由')).not.toHaveLength(0)

    cloud.answers('rounds.stage', makeStagedRow('a', { decision: 'shortlist' }))
    await type(screen.getByRole('textbox', { name: '超龄聘任理由' }), '经验不可替代')
    await tap(screen.getByRole('button', { name: '拟定' }))
    await waitFor(() => expect(cloud.toasts()).toContain('申请人a：拟聘任'))
    expect(cloud.inputsOf('rounds.stage')[1]).toEqual({
      applicationId: 'a',
      version: 7,
      decision: 'shortlist',
      reason: '专业突出，一致同意',
      overAgeReason: '经验不可替代',
    })
  })

  it('tells what keeps a result from being put down', async () => {
    cloud.answers(
      'rounds.staged',
      makeStaged({ rows: [makeStagedRow('b', { blocks: ['评审意见还不齐（1/2），不能拟定结果'] })] }),
    )
    renderScreen(<MeetingPage />)

    await tap(await screen.findByText('申请人b'))

    expect(screen.getByText('评审意见还不齐（1/2），不能拟定结果')).toBeInTheDocument()
    expect(screen.getByText('还没有分数')).toBeInTheDocument()
  })

  it('draws a long agenda 20 at a time on a phone', async () => {
    const agenda = Array.from({ length: 45 }, (_, at) => makeAgendaItem(String(at)))
    cloud.answers('panel.meeting', makeMeeting({ agenda }))
    renderScreen(<MeetingPage />)
    expect(await screen.findAllByText(/^申请人\d+$/)).toHaveLength(20)

    await tap(screen.getByRole('button', { name: '再显示 20 条（还有 25 条）' }))

    expect(screen.getAllByText(/^申请人\d+$/)).toHaveLength(40)
  })

  it('offers no result where the server allows none', async () => {
    cloud.answers('rounds.get', makeRound({ can: [] }))
    renderScreen(<MeetingPage />)

    await tap(await screen.findByText('申请人a'))

    expect(screen.queryByRole('button', { name: '拟定' })).not.toBeInTheDocument()
  })
})

describe('到会与纪要', () => {
  it('counts the quorum while boxes are ticked, without the secretary', async () => {
    cloud.answers('panel.keepMeeting', makeMeeting({ version: 6, presentIds: ['m1', 'm2', 'm3'] }))
    renderScreen(<MeetingPage />, { params: { part: 'meeting' } })
    expect(await screen.findByText('评分成员 3 人，到会 0 人，至少需要 2 人，人数不够')).toBeInTheDocument()

    await tap(screen.getByRole('checkbox', { name: '葛明远，组长' }))
    await tap(screen.getByRole('checkbox', { name: /^秦书意，秘书/ }))
    expect(screen.getByText('评分成员 3 人，到会 1 人，至少需要 2 人，人数不够')).toBeInTheDocument()
    await tap(screen.getByRole('checkbox', { name: '白若溪，成员' }))
    expect(screen.getByText('评分成员 3 人，到会 2 人，至少需要 2 人，可以开会')).toBeInTheDocument()
    await tap(screen.getByRole('button', { name: '保存' }))

    await waitFor(() =>
      expect(cloud.inputsOf('panel.keepMeeting')).toEqual([
        {
          roundId: 'r1',
          version: 5,
          heldOn: '2026-11-20',
          place: '三楼会议室',
          presentIds: ['m1', 'm2', 'm3'],
          minutes: '',
          minutesFiles: [],
          close: false,
        },
      ]),
    )
  })

  it('makes the minutes final after saying what stays open', async () => {
    cloud.answers('panel.keepMeeting', makeMeeting({ version: 6, closedAt: Date.now() }))
    renderScreen(<MeetingPage />, { params: { part: 'meeting' } })
    await tap(await screen.findByRole('button', { name: '定稿' }))
    expect(await screen.findByText(/2 份待评审申请中已拟定 0 份/)).toBeInTheDocument()

    await tap(screen.getAllByRole('button', { name: '定稿' }).at(-1) ?? document.body)

    await waitFor(() => expect(cloud.inputsOf('panel.keepMeeting')).toMatchObject([{ close: true, version: 5 }]))
  })

  it('shows final minutes without a way to change them', async () => {
    cloud.answers(
      'panel.meeting',
      makeMeeting({ closedAt: Date.now(), presentIds: ['m1', 'm3'], minutes: '同意 8 人' }),
    )
    renderScreen(<MeetingPage />, { params: { part: 'meeting' } })

    expect(await screen.findByText('同意 8 人')).toBeInTheDocument()
    expect(screen.getByText('葛明远（组长）、白若溪（成员）')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '保存' })).not.toBeInTheDocument()
  })
})

describe('放行', () => {
  const STAGED = makeStaged({
    rows: [
      makeStagedRow('a', { decision: 'shortlist', reason: '一致同意' }),
      makeStagedRow('b', { decision: 'decline', blocks: ['评审会议到会 1 人，至少需要 2 人'] }),
    ],
    shortlist: 1,
    undecided: 1,
  })

  it('releases once with the counts that were seen, after saying what follows', async () => {
    cloud.answers('rounds.staged', STAGED)
    cloud.answers('rounds.release', makeStaged())
    renderScreen(<MeetingPage />, { params: { part: 'release' } })
    await tap(await screen.findByRole('button', { name: '放行 1 人的结果' }))
    expect(
      await screen.findByText(
        '1 人列入拟聘任名单，0 人结束评审；还有 1 人未拟定或暂不能放行，留在评审中。45 分钟内可以撤销，期满后通知申请人，以后只能另行更正。',
      ),
    ).toBeInTheDocument()
    expect(screen.getByText('暂不放行：评审会议到会 1 人，至少需要 2 人')).toBeInTheDocument()

    await tapTwice(screen.getByRole('button', { name: '放行' }))

    await waitFor(() =>
      expect(cloud.inputsOf('rounds.release')).toEqual([{ id: 'r1', version: 3, shortlist: 1, decline: 0 }]),
    )
  })

  it('tells the new counts when others have changed them', async () => {
    cloud.answers('rounds.staged', STAGED)
    cloud.refuses('rounds.release', { code: 'COUNTS_CHANGED', detail: { shortlist: 1, decline: 1 } })
    renderScreen(<MeetingPage />, { params: { part: 'release' } })
    await tap(await screen.findByRole('button', { name: '放行 1 人的结果' }))
    await tap(screen.getByRole('button', { name: '放行' }))

    expect(await screen.findByText('结果有变化：现在拟聘任 1 人、不聘任 1 人，请核对后再放行')).toBeInTheDocument()
  })

  it('counts the time to undo down, and takes the release back with why', async () => {
    cloud.answers('rounds.get', makeRound({ can: ['undoRelease'] }))
    cloud.answers('rounds.staged', makeStaged({ releases: [makeRelease(1, { undoUntilAt: Date.now() + 90_000 })] }))
    cloud.answers('rounds.undoRelease', makeStaged())
    renderScreen(<MeetingPage />, { params: { part: 'release' } })
    expect(await screen.findByText(/^1 分 (30|29) 秒 内可以撤销$/)).toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '撤销放行' }))
    expect(
      screen.getByText('11 人回到省级评审，申请人不会收到通知；拟定的结果保留，可以修改后再放行。'),
    ).toBeInTheDocument()
    await type(screen.getByRole('textbox', { name: '撤销原因' }), '一人单位信息有误')
    await tap(screen.getAllByRole('button', { name: '撤销放行' }).at(-1) ?? document.body)

    await waitFor(() =>
      expect(cloud.inputsOf('rounds.undoRelease')).toEqual([{ id: 'r1', version: 3, no: 1, why: '一人单位信息有误' }]),
    )
  })

  it('offers no undo once the time is over', async () => {
    cloud.answers('rounds.get', makeRound({ can: ['undoRelease'] }))
    cloud.answers('rounds.staged', makeStaged({ releases: [makeRelease(1, { undoUntilAt: Date.now() - 1000 })] }))
    renderScreen(<MeetingPage />, { params: { part: 'release' } })

    expect(await screen.findByText('撤销期已过，已生效')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '撤销放行' })).not.toBeInTheDocument()
  })
})
