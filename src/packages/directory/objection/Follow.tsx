import { View } from '@tarojs/components'
import { useState } from 'react'
import type { InputOf } from '@/domain/contract'
import { notices } from '@/domain/contract/notices'
import { useCall } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { Skeleton } from '@/src/ui/Skeleton'
import { TextInput } from '@/src/ui/TextInput'
import { Standing } from './Standing'

type Ask = InputOf<'notices.follow'>
type Wrong = { [Part in keyof Ask]?: string | undefined }

/** What the server would say of what was typed, by the contract's own schema; null when it may be asked. */
async function wrongWith(typed: Ask): Promise<Wrong | null> {
  const { issues } = await notices.follow.input['~standard'].validate(typed)
  const messageAt = (field: keyof Ask) => issues?.find(({ path }) => path?.[0] === field)?.message
  return issues ? { receiptNo: messageAt('receiptNo'), phone: messageAt('phone') } : null
}

/** How an objection stands, by receipt number and phone, without an account. 第六条(四) */
export function Follow({ receiptNo: given }: { receiptNo: string }) {
  const [typed, setTyped] = useState<Ask>({ receiptNo: given, phone: '' })
  const [wrong, setWrong] = useState<Wrong>({})
  const [asked, setAsked] = useState<Ask | null>(null)
  const seen = useCall('notices.follow', asked)
  const set = (part: Partial<Ask>) => setTyped({ ...typed, ...part })
  async function look() {
    const problems = await wrongWith(typed)
    setWrong(problems ?? {})
    if (problems) return
    setAsked(typed)
    if (asked === typed) void seen.reload()
  }
  return (
    <>
      <Field label="受理编号" hint="形如 YY-2026-0001-8，见提交后的回执" error={wrong.receiptNo}>
        <TextInput
          label="受理编号"
          maxLength={30}
          value={typed.receiptNo}
          onChange={(receiptNo) => set({ receiptNo })}
        />
      </Field>
      <Field label="联系电话" hint="提交时填写的电话" error={wrong.phone}>
        <TextInput
          label="联系电话"
          type="phone"
          maxLength={30}
          value={typed.phone}
          onChange={(phone) => set({ phone })}
          onConfirm={() => void look()}
        />
      </Field>
      <View className="objection-look">
        <Button busy={seen.loading} onClick={() => void look()}>
          查询
        </Button>
      </View>
      {seen.loading ? <Skeleton rows={2} /> : null}
      {seen.problem ? <Notice tone="bad" words={seen.problem.sentence} /> : null}
      {seen.data ? <Standing followed={seen.data} /> : null}
    </>
  )
}
