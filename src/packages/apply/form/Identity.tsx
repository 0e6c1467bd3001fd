import { Text, View } from '@tarojs/components'
import type { OwnApplication } from '@/domain/contract/applications'
import { showDay } from '@/domain/rules/shanghai'
import { Button } from '@/src/ui/Button'
import { Field } from '@/src/ui/Field'

const SEXES = { male: '男', female: '女' } as const

interface IdentityProps {
  application: OwnApplication
  trouble: string | undefined
  /** Null when the number stands. */
  onChange: (() => void) | null
}

/** What the ID number says, for the applicant to look over: none of it is typed. 附件1 */
export function Identity({ application, trouble, onChange }: IdentityProps) {
  const { idMasked, sex, age, bornOn } = application
  const lines = [`身份证号：${idMasked}`, `性别：${SEXES[sex]}`, `出生日期：${showDay(bornOn)}（${age} 岁）`]
  return (
    <Field label="身份证号、性别" name="idNumber" hint="性别和年龄由身份证号得出，请核对" error={trouble}>
      <View className="apply-facts">
        {lines.map((line) => (
          <Text key={line} className="apply-fact">
            {line}
          </Text>
        ))}
      </View>
      {onChange ? (
        <Button look="quiet" small onClick={onChange}>
          不对，重新填写身份证号
        </Button>
      ) : null}
    </Field>
  )
}
