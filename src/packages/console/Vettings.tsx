import { Text, View } from '@tarojs/components'
import type { CaseView } from '@/domain/contract/applications'
import { showDay } from '@/domain/rules/shanghai'
import { VETTING_KINDS } from '@/domain/rules/vettingKinds'
import { Pictures } from '@/src/components/Pictures'
import { Card } from '@/src/ui/Card'
import './Vettings.scss'

/** How the centre looked into an applicant: by letter, interview, phone or visit; nothing when it did not. 第六条(三) */
export function Vettings({ vettings }: Pick<CaseView, 'vettings'>) {
  if (vettings.length === 0) return null
  return (
    <Card title={`考察记录（${vettings.length} 次）`}>
      {vettings.map(({ kind, on, people, result, files, byName, at }) => (
        <View key={at} className="vetting">
          <Text className="vetting-label">{`${VETTING_KINDS[kind]} · ${showDay(on)}`}</Text>
          <Text className="vetting-words">{result}</Text>
          <Text className="vetting-note">{`参与：${people}；登记：${byName}`}</Text>
          <Pictures files={files} />
        </View>
      ))}
    </Card>
  )
}
