import assert from 'node:assert/strict'
import type { Phone } from './phone'
import { journey, walk, type Size } from './stage'

const PHONE_NUMBER = /(?<![0-9a-f])1[3-9]\d(\d{4}|[*＊]{4})\d{4}(?![0-9a-f])/

/** What each card says, line by line; the name first, the reasons last. */
async function cards(phone: Phone): Promise<string[][]> {
  const texts = await phone.at('.expert-card').allInnerTexts()
  return texts.map((text) => text.split('\n').filter((line) => line.trim()))
}

const names = async (phone: Phone) => (await cards(phone)).map(([name = '']) => name)

/** The filters stand beside the list on a wide screen and come up in a sheet on a phone. */
async function filter(phone: Phone, size: Size, chips: string[]): Promise<void> {
  if (size === 'phone') await phone.tap('筛选专家')
  for (const chip of chips) await phone.tap(chip)
  if (size === 'phone') await phone.tap('查看结果')
  await phone.quiet()
}

async function search(phone: Phone, words: string): Promise<void> {
  await phone.write(/拼音首字母/, words)
  await phone.tap('搜索')
  await phone.quiet()
}

journey('find', (stage, size) => {
  walk('shows a visitor who is there, without asking who they are', async () => {
    const visitor = await stage().person()

    await visitor.sees('为您推荐')
    await visitor.sees(/位专家，已提供 \d+ 次公益服务/)
    await stage().look(visitor, 'home')
    await visitor.tap('按行业找')
    await visitor.tap('纺织/加工')
    await visitor.sees('纺织/加工')
    await stage().look(visitor, 'industry')

    assert.ok((await names(visitor)).length > 0)
  })

  walk('finds by part of a name, by initials and by a field, and says when nobody fits', async () => {
    const visitor = await stage().person()
    await visitor.tab('专家')

    await search(visitor, '映岚')
    assert.match((await names(visitor)).join(), /^苏映岚/)
    await search(visitor, 'qzy')
    assert.match((await names(visitor)).join(), /秦致远/)
    await search(visitor, '心理')
    await stage().look(visitor, 'words')
    assert.ok((await names(visitor)).length > 3)
    await search(visitor, '查无此人')
    await visitor.sees('没有找到合适的专家')
    await stage().look(visitor, 'nobody')
    await visitor.tap('清空搜索词')

    await visitor.sees(/已服务/)
  })

  walk('combines filters, sorts, loads more, and a shared link opens the same result', async () => {
    const visitor = await stage().person()
    await visitor.tab('专家')
    await visitor.quiet()
    const first = await names(visitor)
    assert.equal(first.length, 20)
    await visitor.tap('查看更多')
    await visitor.quiet()
    // A long list draws only what is near the screen, so the first ones may be gone by now.
    const later = (await names(visitor)).filter((name) => !first.includes(name))
    assert.ok(later.length >= 10, later.join())

    await filter(visitor, size, ['苏州', '线上', '法律法规'])
    await visitor.choose('排序', '评价最高')
    await visitor.quiet()
    await stage().look(visitor, 'filtered')
    const found = await names(visitor)
    assert.ok(found.length > 0)
    for (const lines of await cards(visitor)) assert.match(lines.join(), /苏州 · /)

    const friend = await stage().person()
    await friend.go(new URL(visitor.page.url()).pathname + new URL(visitor.page.url()).search)
    assert.deepEqual(await names(friend), found)
    await friend.sees('评价最高')
    await friend.tap('取消筛选：法律法规')
    await friend.quiet()
    assert.ok((await names(friend)).length > found.length)
  })

  walk('shows of an expert what the public may know, and no number', async () => {
    const visitor = await stage().person()
    const replies: Promise<string>[] = []
    visitor.page.on('response', (response) => {
      if (response.url().includes('/v1/functions/')) replies.push(response.text())
    })
    await visitor.tab('专家')
    await search(visitor, '苏映岚')
    await visitor.tap(/^苏映岚/)

    await visitor.sees('聘任有效')
    await visitor.sees('近期服务')
    await visitor.sees(/^服务评价（\d+ 条）$/)
    await stage().look(visitor, 'expert')

    assert.doesNotMatch(await visitor.text(), PHONE_NUMBER)
    assert.doesNotMatch((await Promise.all(replies)).join(), PHONE_NUMBER)
  })

  walk('proposes three experts with reasons after three questions', async () => {
    const visitor = await stage().person()

    await visitor.tap(/^我要咨询/)
    await stage().look(visitor, 'finder')
    await visitor.tap('职业规划')
    await visitor.tap('最好本周')
    await visitor.tap('线上')
    await stage().look(visitor, 'finder-how')
    await visitor.tap('看看推荐')
    await visitor.sees(/为您找到 3 位/)
    await visitor.quiet()
    await stage().look(visitor, 'suggestions')

    const reasons = (await cards(visitor)).map((lines) => lines.at(-1) ?? '')
    assert.equal(reasons.length, 3)
    for (const reason of reasons) assert.match(reason, /擅长|本周|线上/)
  })
})
