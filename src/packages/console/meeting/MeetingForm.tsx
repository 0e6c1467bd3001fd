import { Text, View } from '@tarojs/components'
import { useWatch } from 'react-hook-form'
import { SEATS, type MeetingView } from '@/domain/contract/panel'
import { dayOf } from '@/domain/rules/shanghai'
import { FormActs } from '@/src/components/form/FormActs'
import { FormField } from '@/src/components/form/FormField'
import { Trouble } from '@/src/components/form/Trouble'
import { PhotoGrid } from '@/src/components/PhotoGrid'
import { invalidate } from '@/src/query'
import { Button } from '@/src/ui/Button'
import { Card } from '@/src/ui/Card'
import { Columns } from '@/src/ui/Columns'
import { Confirm } from '@/src/ui/Confirm'
import { DayPicker } from '@/src/ui/DayPicker'
import { Empty } from '@/src/ui/Empty'
import { Field } from '@/src/ui/Field'
import { Notice } from '@/src/ui/Notice'
import { TextArea } from '@/src/ui/TextArea'
import { TextInput } from '@/src/ui/TextInput'
import { useNow } from '@/src/ui/useNow'
import { TickLine } from '../panel/TickLine'
import { quorumWords } from './meetingWords'
import { MOST_FILES, useMeetingForm, type MeetingDraft } from './useMeetingForm'

const SECRETARY = '不评分，不计入到会人数'

function Present({ draft, members }: { draft: MeetingDraft; members: MeetingView['members'] }) {
  const presentIds = useWatch({ control: draft.form.control, name: 'presentIds' })
  const { met, words } = quorumWords(members, presentIds)
  if (members.length === 0) {
    return <Empty title="评审小组还没有成员" hint="先在“评审小组”里添加或抽取成员。" icon="unit" />
  }
  return (
    <Card title="到会人员">
      <Notice tone={met ? 'good' : 'warn'} words={words} />
      <FormField of={draft} name="presentIds" label="勾选到会的成员">
        {({ value, onChange }) => (
          <>
            {members.map(({ id, name, seat }) => {
              const on = value.includes(id)
              return (
                <TickLine
                  key={id}
                  title={name}
                  note={seat === 'secretary' ? `${SEATS[seat]}，${SECRETARY}` : SEATS[seat]}
                  on={on}
                  onChange={() => onChange(on ? value.filter((each) => each !== id) : [...value, id])}
                />
              )
            })}
          </>
        )}
      </FormField>
    </Card>
  )
}

function WhenAndWhere({ draft }: { draft: MeetingDraft }) {
  const todayOn = dayOf(useNow())
  return (
    <>
      <FormField of={draft} name="heldOn" label="会议日期">
        {(bound) => <DayPicker label="会议日期" startsOn={todayOn} {...bound} />}
      </FormField>
      <FormField of={draft} name="place" label="地点">
        {(bound) => <TextInput label="地点" maxLength={60} {...bound} />}
      </FormField>
    </>
  )
}

/** When, where, who was there, and the minutes; final once closed. 第六条(三) */
export function MeetingForm({ meeting }: { meeting: MeetingView }) {
  const { members, agenda } = meeting
  const form = useMeetingForm(meeting)
  const { draft, files, closing } = form
  const decided = agenda.filter(({ decision }) => decision).length
  const waiting = files.sending > 0 ? { reason: '附件正在上传，传完即可保存' } : {}
  return (
    <>
      <Columns beside={<Present draft={draft} members={members} />}>
        <Card title="会议">
          <WhenAndWhere draft={draft} />
          <FormField of={draft} name="minutes" label="会议纪要" optional>
            {(bound) => <TextArea label="会议纪要" rows={8} range={{ max: 4000 }} {...bound} />}
          </FormField>
          <Field label="附件" optional hint="签到表、签字的纪要等">
            <PhotoGrid label="会议附件" photos={files} max={MOST_FILES} />
          </Field>
        </Card>
      </Columns>
      <View className="meeting-narrow">
        <Trouble problem={form.problem} action={{ label: '刷新', onClick: () => void invalidate(['panel.meeting']) }} />
        <FormActs saved={draft.saved}>
          <Button busy={form.busy} {...waiting} onClick={form.save}>
            保存
          </Button>
          <Button look="secondary" disabled={form.busy || files.sending > 0} onClick={form.askToClose}>
            定稿
          </Button>
        </FormActs>
        <Text className="meeting-note">到会人员保存后，才能拟定结果。</Text>
      </View>
      <Confirm
        open={closing !== null}
        title="会议定稿"
        consequence={`${quorumWords(members, closing?.presentIds ?? []).words}。定稿后到会人员和纪要不能再修改；${agenda.length} 份待评审申请中已拟定 ${decided} 份，没有拟定的仍可以拟定。`}
        confirm="定稿"
        onCancel={form.cancelClose}
        onConfirm={form.close}
      />
    </>
  )
}
