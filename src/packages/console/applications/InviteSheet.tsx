import { Image, Text } from '@tarojs/components'
import Taro, { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import type { InputOf, OutputOf } from '@/domain/contract'
import { showDay, dayOf } from '@/domain/rules/shanghai'
import { qrPicture } from '@/src/components/qrPicture'
import { pathOf } from '@/src/pages'
import { useAct } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Chips } from '@/src/ui/Chips'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { Sheet } from '@/src/ui/Sheet'
import { TextArea } from '@/src/ui/TextArea'
import { TextInput } from '@/src/ui/TextInput'
import { toast } from '@/src/ui/toast'
import { webAddress } from '@/src/webAddress'

type Invited = InputOf<'applications.invite'>
type Link = OutputOf<'applications.invite'>

const SOURCES = [
  { value: 'unit' as const, label: '机构推荐' },
  { value: 'invited' as const, label: '邀请' },
]
const IN_WEIXIN = process.env.TARO_ENV === 'weapp'

/** The link, to be sent to the one person it is for. */
function Made({ link, name }: { link: Link; name: string }) {
  const address = webAddress('apply', { invitation: link.code })
  async function copy() {
    await Taro.setClipboardData({ data: address })
    toast('链接已复制')
  }
  useShareAppMessage(() => ({
    title: `请${name}填写职业指导专家申请表`,
    path: pathOf('apply', { invitation: link.code }),
  }))
  return (
    <>
      <Notice
        tone="good"
        words={`链接已生成，${showDay(dayOf(link.expiresAt - 1))}前有效，只能用一次。请发给${name}本人填写、签名。`}
      />
      {address ? <Image className="case-code" src={qrPicture(address)} mode="aspectFit" showMenuByLongpress /> : null}
      {address ? <Text className="case-note">{address}</Text> : null}
      {IN_WEIXIN ? <Button openType="share">转发给本人</Button> : <Button onClick={() => void copy()}>复制链接</Button>}
    </>
  )
}

/** A link for somebody an agency recommends or invites; the person fills in and signs. 第六条 */
export function InviteSheet({ onClose }: { onClose: () => void }) {
  const [source, setSource] = useState<Invited['source'] | null>(null)
  const [words, setWords] = useState({ name: '', unit: '', post: '', note: '' })
  const [missing, setMissing] = useState(false)
  const [link, setLink] = useState<Link | null>(null)
  const invite = useAct('applications.invite', { onProblem: () => 'shown', onDone: setLink })
  const errorAt = (field: string) => invite.problem?.fields.find((each) => each.field === field)?.message
  const change = (part: Partial<typeof words>) => setWords({ ...words, ...part })
  function submit() {
    setMissing(!source)
    if (source) void invite.run({ source, ...words })
  }
  const actions = link ? (
    <Button look="secondary" onClick={onClose}>
      完成
    </Button>
  ) : (
    <Button busy={invite.busy} onClick={submit}>
      生成链接
    </Button>
  )
  const { problem } = invite
  return (
    <Sheet open title="推荐或邀请专家" onClose={onClose} actions={actions}>
      {link ? (
        <Made link={link} name={words.name} />
      ) : (
        <>
          {problem && problem.fields.length === 0 ? <Notice tone="bad" words={problem.sentence} /> : null}
          <Field label="方式" error={missing ? '请选择机构推荐或邀请' : undefined}>
            <Chips
              single
              label="方式"
              options={SOURCES}
              value={source ? [source] : []}
              onChange={([chosen]) => setSource(chosen ?? null)}
            />
          </Field>
          <Field label="姓名" error={errorAt('name')}>
            <TextInput label="姓名" value={words.name} maxLength={30} onChange={(name) => change({ name })} />
          </Field>
          <Field label="所在单位" optional error={errorAt('unit')}>
            <TextInput label="所在单位" value={words.unit} maxLength={60} onChange={(unit) => change({ unit })} />
          </Field>
          <Field label="职务" optional error={errorAt('post')}>
            <TextInput label="职务" value={words.post} maxLength={60} onChange={(post) => change({ post })} />
          </Field>
          <Field label="推荐说明" hint="只在经办人处可见。" error={errorAt('note')}>
            <TextArea
              label="推荐说明"
              value={words.note}
              rows={3}
              range={{ min: 4, max: 300 }}
              onChange={(note) => change({ note })}
            />
          </Field>
        </>
      )}
    </Sheet>
  )
}
