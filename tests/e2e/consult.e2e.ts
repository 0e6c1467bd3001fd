import assert from 'node:assert/strict'
import { askFirst, confirm, openExpert, openRequest, photo, register, write, writeQuestion } from './acts'
import { journey, walk } from './stage'

const SUMMARY = '文科毕业两年换了三份工作，想知道还能往哪个方向走'

journey('consult', (stage) => {
  walk('asks for a registration only to act, keeps what was written, and can be cancelled', async () => {
    const newcomer = await stage().person()
    await openExpert(newcomer, '秦致远')
    await newcomer.tap('咨询')
    await writeQuestion(newcomer, { about: '职业规划', summary: SUMMARY })
    await newcomer.write('详细情况', '做过行政、编辑和客服，每份都不到一年。')
    await newcomer.addPicture('图片', [await photo('resume.jpg', 200)])
    await newcomer.quiet()
    await newcomer.tap('不显示我的姓名')
    await newcomer.tap('补充更多信息（选填）')
    await newcomer.tap('高校毕业生')
    await stage().look(newcomer, 'ask')

    await newcomer.tap('提交问题')
    await newcomer.sees(/登记一次/)
    await stage().look(newcomer, 'register')
    await newcomer.tap('暂不登记')
    await newcomer.sees('提交问题')
    assert.equal(await newcomer.at('textarea').first().inputValue(), SUMMARY)
    await newcomer.tap('提交问题')
    await register(newcomer, '高雨桐', '13900001111')

    await newcomer.sees('回执')
    await newcomer.sees(/11月26日/)
    await stage().look(newcomer, 'receipt')
    await newcomer.tap('查看这次咨询')
    await newcomer.sees('进展')
  })

  walk('is answered without the name, goes on with pictures, and numbers pass after both agreed', async () => {
    const client = await stage().person()
    await askFirst(client, '秦致远', { about: '职业测评', summary: '测评结果是研究型，可我只做过销售' })
    await client.tap('查看这次咨询')
    const expert = await stage().person('expert-busy')
    await openRequest(expert, SUMMARY)
    await expert.sees(/一位劳动者/)
    await stage().look(expert, 'request')
    assert.doesNotMatch(await expert.text(), /高雨桐|高\*/)
    await openRequest(expert, '测评结果是研究型')
    await expert.sees(/高\*/)

    await confirm(expert, '接受')
    await expert.sees('已接受，请尽快答复')
    await write(expert, '研究型指的是喜欢弄明白原因。请把做得最顺的三件事写给我。')
    await expert.tap('答复')
    await expert.sees('沟通中')
    await stage().look(expert, 'answered')

    await client.reload()
    await client.sees(/研究型指的是/)
    await client.tap('附图片')
    await client.addPicture('图片', [await photo('notes.jpg', 90)])
    await client.quiet()
    await write(client, '三件事写在这张纸上了')
    await client.tap('发送')
    await client.missing('发送中…')
    await stage().look(client, 'dialogue')
    await confirm(client, '交换联系方式')
    await client.sees(/等对方同意后双方可见/)

    await expert.reload()
    await expert.sees('三件事写在这张纸上了')
    assert.equal(await expert.at('.picture').count(), 1)
    await confirm(expert, '同意交换电话')
    await expert.sees('13900001111')
    await client.reload()
    await client.sees('对方电话')
    await stage().look(client, 'contact')

    await confirm(client, '结束咨询')
    await client.sees('已结束')
    await client.sees('评价服务')
  })

  walk('is declined with a reason, offered to the field, and claimed by one of two experts at once', async () => {
    const client = await stage().person()
    await askFirst(client, '苏映岚', { about: '职业规划', summary: '三十五岁想转行做护理，不知道来不来得及' })
    await client.tap('查看这次咨询')
    const asked = await stage().person('expert-logs')
    await openRequest(asked, '三十五岁想转行')
    await asked.tap('婉拒')
    await stage().look(asked, 'decline')
    await asked.tap('不是我擅长的领域，建议咨询其他专家')
    await asked.tap('婉拒')
    await asked.sees('已婉拒')

    await client.reload()
    await client.sees(/婉拒原因：不是我擅长的领域/)
    await stage().look(client, 'declined')
    await confirm(client, '转给同领域专家')
    await client.sees(/同领域专家 答复/)

    const two = [await stage().person('expert-busy'), await stage().person('expert-paused')]
    for (const expert of two) {
      await openRequest(expert, '三十五岁想转行', 'pool')
      await expert.tap('接受')
      await expert.sees('取消')
    }
    await Promise.all(two.map((expert) => expert.tap('接受')))
    await Promise.all(two.map((expert) => expert.quiet()))

    const texts = await Promise.all(two.map((expert) => expert.text()))
    assert.equal(texts.filter((text) => text.includes('这次咨询由其他人负责')).length, 1, texts.join('\n---\n'))
    assert.equal(texts.filter((text) => text.includes('婉拒')).length, 1)
    for (const [index, expert] of two.entries()) await stage().look(expert, `claim${index}`)
    await client.reload()
    await client.sees('已接受')
  })
})
