/** Where the file of a hash lies below the folder of files: 256 folders, so that none grows too long to list. */
export const pathOfFile = (hash: string) => `${hash.slice(0, 2)}/${hash}`;
