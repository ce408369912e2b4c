export { longestSessionName, type About } from './about';
export { FileShelf, graceForNew, type FilesStored } from './files';
export { asJson, type Measure } from './measure';
export { restorableFor, Shelf, type Listing, type Shelved, type Use } from './shelf';
