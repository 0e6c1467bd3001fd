/** One index in CloudBase's own shape, so that one manifest feeds the emulator and a deployment. */
export interface IndexSpec {
  IndexName: string
  MgoKeySchema: {
    MgoIndexKeys: { Name: string; Direction: '1' | '-1' | '2dsphere' }[]
    MgoIsUnique: boolean
    MgoIsSparse?: boolean
  }
}

/** One collection of the manifest. `aclTag` holds the security rule, which the engine does not read: functions bypass it. */
export interface CollectionSpec {
  collectionName: string
  indexes: IndexSpec[]
  aclTag?: string
}
