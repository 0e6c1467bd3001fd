import { Text } from '@tarojs/components'
import { Card } from '@/src/ui/Card'
import type { Part } from './texts'
import './Sections.scss'

/** A part of what the public may want to know, each section with its source. */
export function Sections({ part }: { part: Part }) {
  return (
    <>
      {part.sections.map(({ title, source, lines }) => (
        <Card key={title} title={title}>
          {lines.map((line) => (
            <Text key={line} className="about-line">
              {line}
            </Text>
          ))}
          <Text className="about-source">{`依据：管理规程${source}`}</Text>
        </Card>
      ))}
    </>
  )
}
