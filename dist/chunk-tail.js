import{I as t}from"./chunk-inputs.js";function r(r){return t(r).map(t=>t.replaceAll("\t","  "))}export{r as t};
