ALTER TABLE public.booking ADD CONSTRAINT booking_status_known CHECK
  (status IN ('awaiting_deposit', 'confirmed', 'completed', 'expired', 'cancelled', 'cancelled_by_organiser'));
ALTER TABLE public.booking_traveller ADD CONSTRAINT booking_traveller_state_known CHECK
  (state IN ('active', 'cancelled', 'substituted'));
