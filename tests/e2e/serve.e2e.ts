import assert from 'node:assert/strict'
import { askFirst, openExpert, openRequest, photo, write } from './acts'
import type { Phone } from './phone'
import { journey, walk, type Size } from './stage'

const SUMMARY = '孩子上学了想重新上班，简历空了六年怎么写'
const ACTIVITY = '返岗简历一对一辅导'
const SHORT = '先听来访者讲了六年里做过的事，再一起把家长会志愿服务、社区团购组织这些经历写成能力。'
/** 200 to 500 characters. */
const CONTENT = `${SHORT}${'随后逐条改了简历：把空白期写成一段说明，突出沟通、记账和协调；又模拟了两轮面试，练习怎样回答空白期的问题。'.repeat(3)}`

/** The form goes step by step on a phone and is one page on a wide screen. */
async function next(phone: Phone, size: Size): Promise<void> {
  if (size === 'phone') await phone.tap('下一步')
}

async function openReview(officer: Phone, activity: string): Promise<void> {
  await officer.go('/staff/logs')
  await officer.tap(new RegExp(activity))
  await officer.sees('江苏省职业指导专家服务日志表')
  await officer.sees('照片与证明')
}

const servedTimes = async (phone: Phone) => Number(/已服务 (\d+) 次/.exec(await phone.text())?.[1])

journey('serve', (stage, size) => {
  walk('begins a log from the consultation, keeps all of it over a reload, and is submitted once', async () => {
    const client = await stage().person()
    await askFirst(client, '秦致远', { about: '职业辅导', summary: SUMMARY })
    const expert = await stage().person('expert-busy')
    await openRequest(expert, SUMMARY)
    await write(expert, '空白期不用藏，写清楚做了什么就好。')
    await expert.tap('答复')
    await expert.sees('沟通中')

    await expert.tap('填写服务日志')
    await expert.sees('活动名称')
    assert.equal(await expert.at('#field-activityName input').inputValue(), '职业辅导一对一服务')
    await stage().look(expert, 'prefilled')
    await expert.write('活动名称', ACTIVITY)
    await expert.chooseDay('开始日期', '2026-11-22')
    await expert.tap('个性化职业指导')
    await next(expert, size)
    await expert.sees('服务对象类型（选填）')
    await stage().look(expert, 'client')
    await next(expert, size)
    await expert.write('服务内容', SHORT)
    await expert.sees(/还差 \d+ 字/)
    await expert.write('服务内容', CONTENT)
    await stage().look(expert, 'content')
    await next(expert, size)
    await expert.addPicture('现场照片', [await photo('one.jpg', 60), await photo('two.jpg', 160)])
    await expert.sees(/已选 2，最多 3/)
    // In the middle of the upload.
    await expert.reload()
    await expert.sees(/^已保存/)
    for (let step = 1; step < 4; step += 1) await next(expert, size)
    await expert.sees(/已选 2，最多 3/)
    await expert.quiet()
    await stage().look(expert, 'photos')
    await expert.tapTwice('提交审核')
    await expert.sees('待审核')
    await expert.sees(/一般在 2026年11月30日 前/)
    await stage().look(expert, 'submitted')

    await expert.go('/desk/logs')
    await stage().look(expert, 'logs')
    const lines = (await expert.text()).match(new RegExp(ACTIVITY, 'g'))
    assert.equal(lines?.length, 1)
  })

  walk('is returned with a reason by the officer of the city, mended, accepted and locked', async () => {
    const officer = await stage().person('officer-nanjing')
    await openReview(officer, ACTIVITY)
    await officer.sees(/空白期写成一段说明/)
    await officer.quiet()
    assert.equal(await officer.at('.picture').count(), 2)
    await stage().look(officer, 'case')
    await officer.tap('退回修改')
    await officer.tap('内容笼统')
    await stage().look(officer, 'return')
    await officer.tap('退回修改')
    await officer.sees('已退回，并通知专家')

    const expert = await stage().person('expert-busy')
    await openExpert(expert, '秦致远')
    const before = await servedTimes(expert)
    await expert.go('/messages')
    await expert.tap(/服务日志需要修改.*返岗简历/)
    await expert.sees(/退回原因：服务内容写得太笼统/)
    await stage().look(expert, 'returned')
    if (size === 'phone') for (let step = 1; step < 3; step += 1) await expert.tap('下一步')
    assert.equal(await expert.at('#field-content textarea').inputValue(), CONTENT)
    await expert.write('服务内容', `${CONTENT}来访者当场改好了第一版，约定下周带着投递结果再来。`)
    await next(expert, size)
    await expert.sees(/已选 2，最多 3/)
    await expert.tap('提交审核')
    await expert.sees('待审核')

    await openReview(officer, ACTIVITY)
    await officer.sees(/约定下周带着投递结果再来/)
    await officer.tap('通过并归档')
    await officer.sees('已通过并归档')
    await openExpert(expert, '秦致远')
    await expert.sees(ACTIVITY)
    assert.equal(await servedTimes(expert), before + 1)
  })

  walk('is corrected only by a new entry', async () => {
    const expert = await stage().person('expert-busy')
    await expert.go('/desk/logs?state=accepted')
    await expert.tap(new RegExp(ACTIVITY))
    await expert.sees('更正这份日志')
    assert.equal(await expert.at('textarea').count(), 0)
    await stage().look(expert, 'locked')

    await expert.tap('更正这份日志')
    await expert.tap('开始更正')
    await expert.sees(/这是一份更正/)
    await expert.quiet()
    await stage().look(expert, 'correction')
    await expert.go('/desk/logs')
    await expert.sees(`更正：${ACTIVITY}`)
  })
})
