const t=1048576,s=8388608;function a(t){return/^[0-9a-f]{40,64}$/.test(t)}export{t as D,s as I,a as i};
