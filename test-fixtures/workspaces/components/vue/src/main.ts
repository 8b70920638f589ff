import Options from "./Options.vue";
import Profile from "./Profile.vue";

export const components = [Profile, Options];
