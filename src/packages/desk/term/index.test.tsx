import type { OwnTerm } from '@/domain/contract/appointments'
import { cloud } from '@/tests/screens/cloud'
import { renderScreen, screen, tap, tapTwice, type } from '@/tests/screens/renderScreen'
import TermPage from './index'

const TERM: OwnTerm['term'] = {
  id: 't1',
  version: 3,
  expertId: 'e1',
  name: '沈知行',
  unit: '江南职业技术学院',
  city: '320100',
  certificateNo: '苏职指〔2025〕0007号',
  startOn: '2025-01-10',
  endOn: '2027-01-09',
  daysLeft: 47,
  state: 'active',
  nth: 1,
}

function anOwn(part: Partial<OwnTerm> = {}): OwnTerm {
  return {
    term: TERM,
    earlier: [],
    note: '',
    leaving: null,
    leavingWords: '提前退出后将不再被聘任；距聘期届满还有 47 天',
    certificate: { no: TERM.certificateNo, checkPath: '' },
    timeline: [{ label: '聘任', note: '', at: 1, mark: 'done' }],
    can: ['note', 'askToLeave', 'certificate'],
    ...part,
  }
}

const LEAVING = anOwn({
  term: { ...TERM, version: 4, state: 'leaving' },
  leaving: { askedAt: 1, why: '工作调动', ground: 'ownWish' },
  can: ['note', 'stay', 'certificate'],
})

async function goOn() {
  await tap(await screen.findByRole('button', { name: '申请提前退出' }))
  await tap(screen.getByRole('button', { name: /^仍要提前退出/ }))
}

describe('我的聘期', () => {
  it('offers to serve until the end and a pause before it takes a request to leave', async () => {
    cloud.answers('appointments.mine', anOwn())
    renderScreen(<TermPage />)
    expect(await screen.findByText('还有 47 天届满')).toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '申请提前退出' }))
    expect(screen.getByRole('button', { name: /^履职到聘期届满，还有 47 天/ })).toBeInTheDocument()
    expect(screen.queryByText('已了解，申请退出')).not.toBeInTheDocument()
    await tap(screen.getByRole('button', { name: /^暂停接单/ }))

    expect(cloud.opened()).toEqual(['/packages/desk/hours/index'])
    expect(cloud.callsMade()).not.toContain('appointments.askToLeave')
  })

  it('says the consequence with the days left, and asks once when tapped twice', async () => {
    cloud.answers('appointments.mine', anOwn())
    cloud.answers('appointments.askToLeave', LEAVING)
    renderScreen(<TermPage />)
    await goOn()
    expect(screen.getByText('提前退出后将不再被聘任；距聘期届满还有 47 天。')).toBeInTheDocument()

    await tap(screen.getByRole('button', { name: '已了解，申请退出' }))
    expect(screen.getByText('请选择退出原因')).toBeInTheDocument()
    await tap(screen.getByRole('radio', { name: /身体健康/ }))
    await type(screen.getByRole('textbox', { name: '说明' }), '医生建议静养')
    cloud.answers('appointments.mine', LEAVING)
    await tapTwice(screen.getByRole('button', { name: '已了解，申请退出' }))

    expect(await screen.findByText('退出申请办理中')).toBeInTheDocument()
    expect(cloud.inputsOf('appointments.askToLeave')).toEqual([
      { id: 't1', version: 3, ground: 'health', why: '医生建议静养', understood: true },
    ])
    expect(screen.queryByRole('button', { name: '申请提前退出' })).not.toBeInTheDocument()
  })

  it('takes the request back until it is confirmed', async () => {
    cloud.answers('appointments.mine', LEAVING)
    cloud.answers('appointments.stay', anOwn({ term: { ...TERM, version: 5 } }))
    renderScreen(<TermPage />)
    const stay = await screen.findByRole('button', { name: '收回退出申请' })
    cloud.answers('appointments.mine', anOwn({ term: { ...TERM, version: 5 } }))

    await tap(stay)

    expect(await screen.findByRole('button', { name: '申请提前退出' })).toBeInTheDocument()
    expect(cloud.inputsOf('appointments.stay')).toEqual([{ id: 't1', version: 4 }])
  })

  it('says when the centre was faster, and keeps the page', async () => {
    cloud.answers('appointments.mine', LEAVING)
    cloud.refuses('appointments.stay', { code: 'CHANGED_BY_OTHERS', detail: { state: '已生效' } })
    renderScreen(<TermPage />)

    await tap(await screen.findByRole('button', { name: '收回退出申请' }))

    expect(await screen.findByText('已被他人处理，现在是“已生效”，请刷新')).toBeInTheDocument()
  })

  it('saves the note for the renewal', async () => {
    cloud.answers('appointments.mine', anOwn())
    cloud.answers('appointments.note', ({ note }) => anOwn({ note }))
    renderScreen(<TermPage />)

    await type(await screen.findByRole('textbox', { name: '给省中心的话' }), '愿意继续服务')
    await tap(screen.getByRole('button', { name: '保存说明' }))

    await screen.findByRole('button', { name: '保存说明' })
    expect(cloud.inputsOf('appointments.note')).toEqual([{ id: 't1', version: 3, note: '愿意继续服务' }])
    expect(cloud.toasts()).toEqual(['已保存，省中心决定续聘时会看到'])
  })

  it('offers nothing but the certificate after the end', async () => {
    cloud.answers('appointments.mine', anOwn({ term: { ...TERM, state: 'resigned' }, can: ['certificate'] }))
    renderScreen(<TermPage />)

    expect(await screen.findByText('已退出')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: /打印版$/ })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '申请提前退出' })).not.toBeInTheDocument()
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  })
})
