export * from "./people";
export * from "./calls";
export * from "./materials";
export * from "./reviews";
export * from "./events";
