export {
  EntityDirectory,
  type DirectoryEntity,
  type EntityDirectoryOptions,
} from './EntityDirectory';
export { entityParts, isRollup } from './entityParts';
export { entriesOfEntity } from './entriesOfEntity';
export {
  EntryIndex,
  type EntryIndexOptions,
  type IndexedEntry,
} from './EntryIndex';
