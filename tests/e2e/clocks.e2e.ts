import assert from 'node:assert/strict'
import { askFirst, confirm, openExpert, openRequest, write } from './acts'
import { journey, walk } from './stage'

const SUMMARY = '厂里停产了，五十二岁还能学什么手艺'

journey('clocks', (stage) => {
  walk('does not take a fourth open question', async () => {
    const lin = await stage().person('seeker-lin')
    const ask = async (summary: string) => {
      await openExpert(lin, '秦致远')
      await lin.tap('咨询')
      await lin.tap('职业辅导')
      await lin.write('问题摘要', summary)
      await lin.tap('提交问题')
    }
    await ask('还想再问一个关于面试的问题')
    await lin.sees('回执')
    await ask('再问一个关于简历的问题')

    await lin.sees(/您有 3 个咨询正在进行/)
    await stage().look(lin, 'limit')
    await lin.tap('看我的咨询')
    await lin.sees('进行中')
    await stage().look(lin, 'mine')
  })

  walk('goes to the centre when a client reports, and ends contact when an expert blocks', async () => {
    const client = await stage().person()
    await askFirst(client, '秦致远', { about: '职业测评', summary: '能不能直接告诉我哪家单位好进' })
    await client.tap('查看这次咨询')
    await client.tap('遇到问题？投诉等')
    await client.tap('投诉')
    await client.write('事实说明', '专家主页写的服务时间与实际不一致，打了两次电话都没有人接。')
    await stage().look(client, 'report')
    await client.tap('提交投诉')
    await client.sees(/受理编号/)
    await stage().look(client, 'report-receipt')

    const expert = await stage().person('expert-busy')
    await openRequest(expert, '能不能直接告诉我')
    await expert.tap('遇到问题？投诉等')
    await confirm(expert, '不再联系')
    await expert.sees('已设为不再联系')
    await openExpert(client, '秦致远')
    await client.tap('咨询')
    await client.tap('职业规划')
    await client.write('问题摘要', '换一个问题再问一次')
    await client.choose('所在城市', '南京')
    await client.tap('提交问题')
    await client.sees(/您暂时不能向这位专家提问/)
    await stage().look(client, 'blocked')

    const centre = await stage().person('officer-centre')
    await centre.go('/staff/reports')
    await centre.tap(/秦致远|能不能直接告诉我|打了两次电话/)
    await centre.tap('查看')
    await centre.sees(/13900001111/)
    await stage().look(centre, 'case')
    await centre.tap('开始核查')
    await centre.write('处理结果', '已与专家核实，服务时间已更新。')
    await centre.tap('办结')
    await client.go('/report')
    await client.sees(/处理结果：已与专家核实/)
  })

  walk('reminds the expert, hands the question to the field, then to the duty desk, which answers', async () => {
    const client = await stage().person()
    await askFirst(client, '苏映岚', { about: '职业辅导', summary: SUMMARY, city: '苏州' })

    await stage().moveTo('2026-11-25T09:05:00+08:00')
    const expert = await stage().person('expert-logs')
    await expert.tab('消息')
    await expert.sees(/有一条咨询即将到期/)
    await stage().look(expert, 'reminded')

    await stage().moveTo('2026-11-27T00:05:00+08:00')
    await client.go('/consultations')
    await client.sees(/等待同领域专家认领/)
    const other = await stage().person('expert-busy')
    await openRequest(other, SUMMARY, 'pool')
    await stage().look(other, 'pool')

    await stage().moveTo('2026-12-03T09:05:00+08:00')
    await client.reload()
    await client.sees(/苏州市值班台/)
    await stage().look(client, 'handed-on')
    const duty = await stage().person('officer-suzhou')
    await duty.go('/staff/duty')
    await stage().look(duty, 'duty')
    await duty.tap(new RegExp(SUMMARY))
    await confirm(duty, '接受')
    await write(duty, '苏州市有面向大龄人员的技能培训，可以先到街道窗口登记。')
    await duty.tap('答复')
    await duty.sees('沟通中')
    await client.go('/messages')
    await client.sees(/咨询有新答复/)
    await client.tap(/咨询有新答复/)
    await client.sees(/可以先到街道窗口登记/)
    assert.match(client.page.url(), /\/dialogue\?id=/)
  })
})
