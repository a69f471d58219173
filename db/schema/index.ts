export * from "./people";
export * from "./calls";
export * from "./materials";
export * from "./reviews";
export * from "./events";
export * from "./evidence";
export * from "./filing";
export * from "./findings";
