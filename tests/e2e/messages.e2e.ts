import assert from 'node:assert/strict'
import { journey, walk } from './stage'

journey('messages', (stage) => {
  walk('counts what is unread on the tab, opens the thing, and counts down', async () => {
    const expert = await stage().person('expert-logs')
    await expert.tab('消息')
    await expert.sees(/\d+ 条未读/)
    await stage().look(expert, 'inbox')
    const unread = Number(/(\d+) 条未读/.exec(await expert.text())?.[1])
    assert.equal(await expert.at('.weui-badge').innerText(), String(unread))

    await expert.tap(/^未读，服务日志需要修改/)
    await expert.sees(/退回原因/)
    assert.match(expert.page.url(), /\/desk\/log\?id=/)
    await expert.back()

    if (unread > 1) await expert.sees(`${unread - 1} 条未读`)
    await expert.tap('全部标为已读')
    await expert.missing(/条未读/)
    assert.equal(await expert.at('.weui-badge').count(), 0)
    await stage().look(expert, 'read')
  })

  walk('is empty for somebody who has none, and says what will come here', async () => {
    const visitor = await stage().person('visitor')

    await visitor.tab('消息')
    await visitor.sees('还没有消息')
    await stage().look(visitor, 'empty')
    await visitor.tab('我的')
    await visitor.sees('还没有登记')
    await stage().look(visitor, 'me')
  })

  walk('holds in the large type of 长辈版 on a small phone', async () => {
    const small = await stage().person('seeker-lin', { width: 360, height: 640 })
    await small.tap('长辈版')
    const pages = ['/home', '/experts', '/messages', '/me', '/consultations', '/finder?who=seeker']
    for (const path of pages) {
      await small.go(path)
      await stage().look(small, `elder${path.replace(/\W/g, '-')}`)
      const wide = await small.page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(wide <= 360, `${path} is ${wide} px wide`)
    }
    const cut = await small.page.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLElement>('.btn, .chip, .field-label, .card-title')]
      return shown.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.innerText)
    })
    assert.deepEqual(cut, [])
  })
})
