import { Text, View } from '@tarojs/components'
import { DUTY_CLASSES } from '@/domain/rules/dutyClasses'
import { SERVICE_FORMS, SERVICE_MODES } from '@/domain/rules/serviceModes'
import { dayOf } from '@/domain/rules/shanghai'
import { Chips } from '@/src/ui/Chips'
import { Choice } from '@/src/ui/Choice'
import { DayPicker } from '@/src/ui/DayPicker'
import { Field } from '@/src/ui/Field'
import { optionsOf } from '@/src/ui/options'
import { TextInput } from '@/src/ui/TextInput'
import { useNow } from '@/src/ui/useNow'
import type { PartProps } from './fields'

function Days({ draft, errorOf }: PartProps) {
  const { content, change } = draft
  const todayOn = dayOf(useNow())
  // Most services are over on the day they began.
  const chooseStart = (startOn: string) => change({ startOn, ...(content.endOn ? {} : { endOn: startOn }) })
  return (
    <Field label="服务日期" name="startOn" error={errorOf('startOn') ?? errorOf('endOn')}>
      <View className="log-days">
        <View className="log-day">
          <DayPicker label="开始日期" value={content.startOn} onChange={chooseStart} max={todayOn} startsOn={todayOn} />
        </View>
        <Text>至</Text>
        <View className="log-day">
          <DayPicker
            label="结束日期"
            value={content.endOn}
            onChange={(endOn) => change({ endOn })}
            min={content.startOn}
            max={todayOn}
            startsOn={todayOn}
          />
        </View>
      </View>
    </Field>
  )
}

/** What it was: name, days, place, way, duty class. 附件2 */
export function ActivityPart({ draft, errorOf }: PartProps) {
  const { content, change } = draft
  return (
    <>
      <Field label="活动名称" name="activityName" error={errorOf('activityName')}>
        <TextInput
          label="活动名称"
          value={content.activityName}
          maxLength={60}
          placeholder="例如：春季高校毕业生求职讲座"
          onChange={(activityName) => change({ activityName })}
        />
      </Field>
      <Days draft={draft} errorOf={errorOf} />
      <Field label="服务方式" name="mode" error={errorOf('mode') ?? errorOf('form')}>
        <Chips
          single
          label="服务方式"
          options={optionsOf(SERVICE_MODES)}
          value={content.mode ? [content.mode] : []}
          onChange={([mode]) => change({ mode: mode ?? '' })}
        />
        <View className="log-gap" />
        <Chips
          single
          label="服务形式"
          options={optionsOf(SERVICE_FORMS)}
          value={content.form ? [content.form] : []}
          onChange={([form]) => change({ form: form ?? '' })}
        />
      </Field>
      <Field
        label="服务地点"
        name="place"
        error={errorOf('place')}
        {...(content.mode === 'online' || content.mode === 'phone' ? { optional: true } : {})}
      >
        <TextInput
          label="服务地点"
          value={content.place}
          maxLength={100}
          placeholder="例如：市人力资源市场二楼报告厅"
          onChange={(place) => change({ place })}
        />
      </Field>
      <Field label="职责类别" name="dutyClass" hint="用于统计，按管理规程第九条分六类" error={errorOf('dutyClass')}>
        <Choice
          label="职责类别"
          options={optionsOf(DUTY_CLASSES)}
          value={content.dutyClass || null}
          onChange={(dutyClass) => change({ dutyClass })}
        />
      </Field>
    </>
  )
}
