function n({decisions:n,enforced:e}){return null===e?null:n[e]}export{n as e};
