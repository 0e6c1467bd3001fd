/** One field of a form as it is compared: shown before and after. */
export interface DiffField<Content> {
  /** Name of the field as errors and returns use it. */
  field: string
  label: string
  /** The value in the words of the form; '' when there is none. What is shown alike counts as unchanged. */
  show: (content: Content) => string
}

export interface FieldChange {
  field: string
  label: string
  before: string
  after: string
}

const linesOf = (shown: string) =>
  shown
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim()

/**
 * What differs between two versions of a form, in the order of `fields`; [] when nothing does.
 * White space at the ends of lines is no change. 第六条(二) 补正
 */
export function changesBetween<Content>(
  fields: readonly DiffField<Content>[],
  before: Content,
  after: Content,
): FieldChange[] {
  return fields.flatMap(({ field, label, show }) => {
    const [was, is] = [linesOf(show(before)), linesOf(show(after))]
    return was === is ? [] : { field, label, before: was, after: is }
  })
}
