import assert from 'node:assert/strict'
import { askFirst, confirm, openExpert, openRequest, write } from './acts'
import type { Phone } from './phone'
import { journey, walk } from './stage'

const WORDS = '三句话就把我的问题理清了，回去照着改了简历。'
const SUMMARY = '面试总在最后一轮落选，想知道问题出在哪里'

async function score(phone: Phone, marks: Record<string, number>): Promise<void> {
  for (const [criterion, mark] of Object.entries(marks)) await phone.tap(new RegExp(`^${criterion} ${mark} 分`))
}

/** How many have left feedback, as the public reads it. */
async function feedbacksOf(phone: Phone, expert: string): Promise<number> {
  await openExpert(phone, expert)
  return Number(/服务评价（(\d+) 条）/.exec(await phone.text())?.[1])
}

journey('feedback', (stage) => {
  walk('comes from the client who was served; the expert answers once and the figures change', async () => {
    const client = await stage().person()
    const before = await feedbacksOf(client, '秦致远')
    await askFirst(client, '秦致远', { about: '职业辅导', summary: SUMMARY })
    await client.tap('查看这次咨询')
    const expert = await stage().person('expert-busy')
    await openRequest(expert, SUMMARY)
    await write(expert, '最后一轮多半看是否合得来。请回想对方问过的三个问题。')
    await expert.tap('答复')
    await expert.sees('沟通中')
    await client.reload()
    await confirm(client, '结束咨询')

    await client.tap('评价服务')
    await client.tap('提交评价')
    await client.sees('请给“服务态度”打分')
    await score(client, { 服务态度: 5, 专业水平: 5, 实际帮助: 4 })
    await client.write('想说的话', WORDS)
    await stage().look(client, 'form')
    await client.tapTwice('提交评价')
    await client.sees(/已收到您的评价/)
    await stage().look(client, 'thanks')

    assert.equal(await feedbacksOf(client, '秦致远'), before + 1)
    await client.sees(WORDS)
    await stage().look(client, 'public')
    await expert.go('/desk/received')
    await expert.sees(WORDS)
    await expert.tapOn(WORDS, '回复')
    await expert.write('回复', '能当场改动手，就是最大的进步。')
    await stage().look(expert, 'answer')
    await expert.tap('回复')
    await expert.sees(/您的回复：能当场改动手/)
    await openExpert(client, '秦致远')
    await client.sees(/专家回复：能当场改动手/)
    await expert.reload()
    await expert.sees(/您的回复：能当场改动手/)
    await stage().look(expert, 'received')
  })

  walk('comes from many through one code of a group activity, each once and in their own words', async () => {
    const expert = await stage().person('expert-logs')
    await expert.go('/desk/logs?state=draft')
    await expert.at('.log-line').first().click()
    await expert.sees('活动名称')
    const logId = new URL(expert.page.url()).searchParams.get('id') ?? ''
    await expert.go(`/desk/code?id=${logId}&audience=group`)
    await expert.sees(/评价码/)
    await stage().look(expert, 'code')
    const code = /评价码 (\w+)/.exec(await expert.text())?.[1] ?? ''

    const words = ['讲得很接地气，案例都是身边的事。', '时间再长一点就更好了。']
    for (const [index, said] of words.entries()) {
      const visitor = await stage().person()
      await visitor.go(`/feedback?code=${code}`)
      await visitor.sees('苏映岚 专家的服务')
      await score(visitor, { 服务态度: 5, 专业水平: 4, 实际帮助: 5 - index })
      await visitor.write('想说的话', said)
      await visitor.tap('提交评价')
      await visitor.sees(/已收到您的评价/)
      await visitor.go(`/feedback?code=${code}`)
      await visitor.sees(/您已评价过这次服务/)
      await stage().look(visitor, `visitor${index}`)
    }

    await expert.tap('刷新人数')
    await expert.sees('已有 2 人评价')
    await expert.go(`/desk/log?id=${logId}`)
    await expert.quiet()
    if (await expert.at('.steps').count()) await expert.tap('下一步')
    for (const said of words) await expert.sees(new RegExp(said))
    await stage().look(expert, 'in-log')
  })
})
