import { fireEvent } from '@testing-library/react'
import { addMonths } from '@/domain/rules/months'
import { dayOf } from '@/domain/rules/shanghai'
import { cloud } from '@/tests/screens/cloud'
import { renderScreen, screen, tap, within } from '@/tests/screens/renderScreen'
import AboutPage from '../about/index'
import SelfCheckPage from './index'

const THIS_MONTH = dayOf(Date.now()).slice(0, 7)
const monthsAgo = (count: number) => addMonths(THIS_MONTH, -count)

const chosen = (name: string) => tap(screen.getByRole('radio', { name }))
const press = (name: string) => tap(screen.getByRole('button', { name }))

/** Turns the wheel of the field to a month; the test's wheel wants a day. */
function turn(label: string, month: string) {
  const field = screen.getByRole('button', { name: new RegExp(`^${label}：`) }).parentElement
  if (!field) throw new Error(`no field ${label}`)
  fireEvent.change(within(field).getByTestId('date'), { target: { value: `${month}-01` } })
}

/** Everything the result says under a path's name, or under any other card's. */
const card = (title: string) => screen.getByText(title).closest('.card')

describe('资格自查', () => {
  it('asks a public officer four questions and says 大概率符合 with the clause and what to prepare', async () => {
    renderScreen(<SelfCheckPage />)

    await chosen('公共就业服务机构')
    expect(screen.getByText('第 2 步，共 4 步')).toBeInTheDocument()
    turn('从事就业服务工作始于', monthsAgo(60))
    await press('下一题')
    await chosen('劳动保障协理员')
    await chosen('三级（高级工）')
    await press('下一题')
    await press('看结果')

    expect(screen.getByText('大概率符合')).toBeInTheDocument()
    expect(card('公共就业服务机构工作人员')).toHaveTextContent('管理规程第五条(一)')
    expect(card('公共就业服务机构工作人员')).toHaveTextContent('三级以上职业资格、等级证书或职称证书')
    expect(card('公共就业服务机构工作人员')).not.toHaveTextContent('还差')
    expect(card('每位申请人都要')).toHaveTextContent('所在单位同意')
  })

  it('says what is wanting and from when it will do', async () => {
    renderScreen(<SelfCheckPage />)

    await chosen('公共就业服务机构')
    turn('从事就业服务工作始于', monthsAgo(59))
    await press('下一题')
    await chosen('职业指导')
    await chosen('四级（中级工）')
    await press('下一题')
    await press('看结果')

    expect(screen.getByText('还差 2 项')).toBeInTheDocument()
    expect(card('公共就业服务机构工作人员')).toHaveTextContent('从事就业服务工作须满 5 年，现为 4 年 11 个月')
    expect(card('公共就业服务机构工作人员')).toHaveTextContent('三级以上（三级、二级、一级）')
    expect(card('其他途径')).toHaveTextContent('小微企业创办人')
  })

  it('asks a commercial agency for no years', async () => {
    renderScreen(<SelfCheckPage />)

    await chosen('经营性人力资源服务机构')
    await chosen('业务骨干')
    await press('下一题')
    expect(screen.queryByText('请选择年月')).not.toBeInTheDocument()
    await chosen('人力资源管理')
    await chosen('二级（技师）')
    await press('下一题')
    await press('看结果')

    expect(screen.getByText('大概率符合')).toBeInTheDocument()
    expect(card('经营性人力资源服务机构负责人或业务骨干')).toHaveTextContent('请准备')
  })

  it('asks the founder of a small firm by the size of the firm', async () => {
    renderScreen(<SelfCheckPage />)

    await chosen('企业')
    expect(screen.queryByRole('radio', { name: '创办人' })).not.toBeInTheDocument()
    await chosen('微型')
    expect(screen.queryByRole('radio', { name: '部门负责人' })).not.toBeInTheDocument()
    await chosen('创办人')
    await tap(within(screen.getByRole('radiogroup', { name: '企业经营状况良好吗' })).getByRole('radio', { name: '是' }))
    await press('下一题')
    expect(screen.getByText('第 3 步，共 5 步')).toBeInTheDocument()
    turn('管理企业始于', monthsAgo(72))
    await press('下一题')
    await press('下一题')
    await press('看结果')

    expect(screen.getByText('大概率符合')).toBeInTheDocument()
    expect(card('小微企业创办人')).toHaveTextContent('管理规程第五条(三) · 企业管理者')
  })

  it('names no other kind of unit as the nearest', async () => {
    renderScreen(<SelfCheckPage />)

    await chosen('企业')
    await chosen('大型')
    await chosen('部门负责人')
    await tap(within(screen.getByRole('radiogroup', { name: '企业经营状况良好吗' })).getByRole('radio', { name: '是' }))
    await press('下一题')
    turn('管理企业始于', monthsAgo(38))
    await press('下一题')
    await chosen('正高级')
    await chosen('其他系列')
    await press('下一题')
    await press('看结果')

    expect(screen.getByText('还差 1 项')).toBeInTheDocument()
    expect(card('大型企业部门负责人以上管理者')).toHaveTextContent('管理企业须满 5 年，现为 3 年 2 个月')
    expect(card('其他途径')).toHaveTextContent('须在经营性人力资源服务机构工作')
  })

  it('has a nearest path for somebody who told nothing', async () => {
    renderScreen(<SelfCheckPage />)

    await chosen('退休、自由职业等无所在单位')
    await press('下一题')
    await press('下一题')
    await press('看结果')

    expect(screen.getByText('还差 4 项')).toBeInTheDocument()
    expect(card('从事相关工作的副教授、副研究员及以上人员')).toHaveTextContent('现在没有所在单位，可由市级说明')
  })

  it('forgets the post when the size of the firm changes', async () => {
    renderScreen(<SelfCheckPage />)

    await chosen('企业')
    await chosen('大型')
    await chosen('部门负责人')
    await chosen('中型')

    expect(screen.getByRole('radio', { name: '部门负责人' })).not.toBeChecked()
    expect(screen.queryByText('企业经营状况良好吗')).not.toBeInTheDocument()
  })

  it('leaves another series of titles to the city, and asks for the series before going on', async () => {
    renderScreen(<SelfCheckPage />)

    await chosen('事业单位、科研机构、高校或社会团体')
    await tap(screen.getByRole('checkbox', { name: '心理咨询' }))
    await press('下一题')
    turn('从事相关工作始于', monthsAgo(120))
    await press('下一题')
    await chosen('正高级')
    expect(screen.getByText('请选择职称系列')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: '下一题' })).toBeDisabled()
    await chosen('其他系列')
    await press('下一题')
    await press('看结果')

    expect(screen.getByText('可由市级说明')).toBeInTheDocument()
    expect(card('从事相关工作的副教授、副研究员及以上人员')).toHaveTextContent(
      '其他系列的副高以上职称是否等同于副教授、副研究员，可由市级说明',
    )
  })

  it('warns of an age over 65 and blocks nothing', async () => {
    renderScreen(<SelfCheckPage />)

    await chosen('退休、自由职业等无所在单位')
    await press('下一题')
    await press('下一题')
    await chosen('星级选手')
    turn('出生年月', monthsAgo(12 * 67))
    await press('看结果')

    expect(screen.getByText('可由市级说明')).toBeInTheDocument()
    expect(screen.getByText('年龄超过 65 岁：仍可申请，须由市级和省级分别书面说明理由')).toBeInTheDocument()
    expect(card('全国十佳或星级选手')).not.toHaveTextContent('还差')
  })

  it('keeps the answers on the way back, and starts empty again', async () => {
    renderScreen(<SelfCheckPage />)

    await chosen('经营性人力资源服务机构')
    await chosen('机构负责人')
    await press('下一题')
    await press('上一题')
    expect(screen.getByRole('radio', { name: '机构负责人' })).toBeChecked()
    await press('下一题')
    await press('下一题')
    await press('看结果')
    await press('修改回答')
    expect(screen.getByText('第 4 步，共 4 步')).toBeInTheDocument()
    await press('看结果')
    await press('重新自查')

    expect(screen.getAllByRole('radio').some((each) => each.getAttribute('aria-checked') === 'true')).toBe(false)
  })

  it('stores and sends nothing', async () => {
    renderScreen(<SelfCheckPage />)

    await chosen('退休、自由职业等无所在单位')
    await press('下一题')
    await press('下一题')
    await press('看结果')
    await press('怎么申请')

    expect(cloud.callsMade()).toEqual([])
    expect(cloud.stored().size).toBe(0)
    expect(cloud.opened()).toEqual(['/packages/directory/about/index?part=join'])
  })

  it('is opened from the page on joining, and from no other part', async () => {
    renderScreen(<AboutPage />, { params: { part: 'join' } })

    await press('资格自查')

    expect(cloud.opened()).toEqual(['/packages/directory/selfCheck/index'])
    await chosen('专家团')
    expect(screen.queryByRole('button', { name: '资格自查' })).not.toBeInTheDocument()
  })
})
