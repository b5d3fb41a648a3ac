import { route, type Route } from '../../../platform/http/route.ts';
import * as contract from '../contract.ts';
import * as households from '../household-contract.ts';
import * as persons from '../person-contract.ts';
import * as ruleSets from '../rule-set-contract.ts';
import * as places from '../village-place.ts';
import { addPerson } from './add-person.ts';
import { changeCategory } from './change-category.ts';
import { changeHousehold } from './change-household.ts';
import { changePerson } from './change-person.ts';
import { endHousehold } from './end-household.ts';
import { endPerson } from './end-person.ts';
import { addRuleSet, chooseRuleSet, correctRuleSet, listOwnRuleSets, listRuleSets, removeRuleSet } from './keep-rule-sets.ts';
import { changeVillage, listVillageRecords, setTownshipCode } from './keep-villages.ts';
import { removeVillagePlace, stateVillagePlace, viewVillagePlace } from './keep-village-places.ts';
import { listHouseholdChanges } from './list-household-changes.ts';
import { findByNumber, listHouseholds } from './list-households.ts';
import { listVillageChanges } from './list-village-changes.ts';
import { listVillages } from './list-villages.ts';
import { moveHead } from './move-head.ts';
import { moveHousehold } from './move-household.ts';
import { registerHousehold } from './register-household.ts';
import { unmaskHousehold, unmaskPerson } from './unmask.ts';
import { viewHousehold } from './view-household.ts';

export const registryRoutes: Route[] = [
  route(contract.listVillages, listVillages),
  route(contract.listVillageRecords, listVillageRecords),
  route(contract.changeVillage, changeVillage),
  route(contract.listVillageChanges, listVillageChanges),
  route(contract.setTownshipCode, setTownshipCode),
  route(places.viewVillagePlace, viewVillagePlace),
  route(places.stateVillagePlace, stateVillagePlace),
  route(places.removeVillagePlace, removeVillagePlace),
  route(ruleSets.listRuleSets, listRuleSets),
  route(ruleSets.listOwnRuleSets, listOwnRuleSets),
  route(ruleSets.addRuleSet, addRuleSet),
  route(ruleSets.correctRuleSet, correctRuleSet),
  route(ruleSets.removeRuleSet, removeRuleSet),
  route(ruleSets.chooseRuleSet, chooseRuleSet),
  route(households.listHouseholds, listHouseholds),
  route(households.findByNumber, findByNumber),
  route(households.registerHousehold, registerHousehold),
  route(households.viewHousehold, viewHousehold),
  route(households.listHouseholdChanges, listHouseholdChanges),
  route(households.changeHousehold, changeHousehold),
  route(households.changeCategory, changeCategory),
  route(households.moveHead, moveHead),
  route(households.moveHousehold, moveHousehold),
  route(households.endHousehold, endHousehold),
  route(households.unmaskHousehold, unmaskHousehold),
  route(persons.addPerson, addPerson),
  route(persons.changePerson, changePerson),
  route(persons.endPerson, endPerson),
  route(persons.unmaskPerson, unmaskPerson),
];
