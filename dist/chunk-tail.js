import{v as t}from"./chunk-outputs.js";function r(r){return t(r).map(t=>t.replaceAll("\t","  "))}export{r as t};
